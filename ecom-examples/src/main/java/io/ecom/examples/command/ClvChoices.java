package io.ecom.examples.command;

import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.value.Horizon;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be chosen about the value of customers within a shop's analyses. */
final class ClvChoices {
    @Option(
            names = "--clv-model",
            paramLabel = "LAW",
            defaultValue = "mbg",
            converter = Law.class,
            description = "The law of purchase that is fitted: mbg, bg or pareto (default: ${DEFAULT-VALUE}).")
    private PurchaseLaw law = PurchaseLaw.MBG_NBD;

    @Option(
            names = "--clv-days",
            paramLabel = "N",
            defaultValue = "90",
            converter = Days.class,
            description = "For how many days purchases are forecast (default: ${DEFAULT-VALUE}).")
    private Span days = Span.ZERO;

    @Option(
            names = "--clv-discount",
            paramLabel = "RATE",
            defaultValue = "0.01",
            converter = Rate.class,
            description = "By how much a month later is worth less (default: ${DEFAULT-VALUE}).")
    private double discount;

    ClvOptions options() {
        return ClvOptions.DEFAULTS.by(law).forecasting(days).over(Horizon.months(12, discount));
    }

    Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("clv-model", law.key());
        text.put("clv-days", String.valueOf(Math.round(days.inDays())));
        text.put("clv-discount", String.valueOf(discount));
        return text;
    }

    /** A law by its short name. */
    static final class Law implements ITypeConverter<PurchaseLaw> {
        @Override
        public PurchaseLaw convert(String text) {
            return Stream.of(PurchaseLaw.MBG_NBD, PurchaseLaw.BG_NBD, PurchaseLaw.PARETO_NBD)
                    .filter(law -> law.key().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("expected mbg, bg or pareto, but was '%s'".formatted(text)));
        }
    }

    /** A number of days, at least one. */
    static final class Days implements ITypeConverter<Span> {
        @Override
        public Span convert(String text) {
            if (!text.matches("[1-9]\\d{0,4}")) {
                throw new TypeConversionException(
                        "expected a number of days from 1 to 99999, but was '%s'".formatted(text));
            }
            return Span.days(Integer.parseInt(text));
        }
    }

    /** A number of months, at least one. */
    static final class Months implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9]\\d{0,2}")) {
                throw new TypeConversionException(
                        "expected a number of months from 1 to 999, but was '%s'".formatted(text));
            }
            return Integer.valueOf(text);
        }
    }

    /** A rate a month. */
    static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            if (!text.matches("\\d{1,3}(\\.\\d{1,9})?")) {
                throw new TypeConversionException("expected a rate from 0, such as 0.01, but was '%s'".formatted(text));
            }
            return Double.valueOf(text);
        }
    }
}
