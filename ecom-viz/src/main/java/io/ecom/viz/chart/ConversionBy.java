package io.ecom.viz.chart;

import io.ecom.viz.Label;
import io.ecom.viz.Plot;
import java.util.Locale;
import tech.tablesaw.api.Table;

/**
 * The conversion rate for each value of one dimension, with its 95 % interval, the best first.
 *
 * @param dimension as the table {@code conversion} names it
 * @param words how a reader calls it, such as {@code operating system}
 */
public record ConversionBy(String dimension, String words) implements Chart {
    @Override
    public String id() {
        return "conversion-by-" + dimension;
    }

    @Override
    public String title() {
        return "Conversion by " + words;
    }

    @Override
    public String question() {
        return "Does the %s make a difference to conversion?".formatted(words);
    }

    @Override
    public String table() {
        return "conversion";
    }

    @Override
    public Table data(Table table) {
        return table.where(table.stringColumn("dimension").isEqualTo(dimension)).sortDescendingOn("rate");
    }

    @Override
    public Plot draw(Table data) {
        return rates(data).inRows();
    }

    @Override
    public String caption(Table data) {
        return rates(data).caption();
    }

    private static Rates rates(Table data) {
        return new Rates(
                data.stringColumn("value").asList().stream()
                        .map(ConversionBy::name)
                        .toList(),
                data);
    }

    /** Codes such as {@code social_media} as words; names such as {@code iOS} as they are. */
    private static String name(String value) {
        return value.equals(value.toLowerCase(Locale.ROOT)) ? Label.plainWords(value) : value;
    }
}
