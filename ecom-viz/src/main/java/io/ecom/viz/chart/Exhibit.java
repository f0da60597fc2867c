package io.ecom.viz.chart;

import io.ecom.model.insight.Statement;
import io.ecom.model.result.Column;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * One thing that a report shows of one result table: a drawing or a list. A value without state, safe to share between
 * threads.
 *
 * <p>{@link #caption} sees what {@link #data} returns and is never called with a table without rows.
 */
public sealed interface Exhibit permits Chart, Listing {
    /** Names it on the page and in links: lower case letters, digits and hyphens. */
    String id();

    String title();

    /** The question it answers. */
    String question();

    /** The name of the result table it is made from. */
    String table();

    /** What is shown, also in figures behind the fold: the table itself, unless it holds more than one can see. */
    default Table data(Table table) {
        return table;
    }

    /** What the columns mean that {@link #data} adds to those of the result table. */
    default List<Column> addedColumns() {
        return List.of();
    }

    /** What to see, with its figures, in one or two sentences; claims nothing that the data does not carry. */
    String caption(Table data);

    /** The same, knowing what was said about the shop, such as the incidents to mark. */
    default Exhibit with(List<Statement> statements) {
        return this;
    }

    /** What becomes of it when there is nothing to show. */
    default WithoutData withoutData() {
        return WithoutData.SAYS_SO;
    }

    default Span span() {
        return Span.HALF;
    }

    /** What becomes of an exhibit without data: most say so in their place, some belong to certain data sets only. */
    enum WithoutData {
        SAYS_SO,
        IS_LEFT_OUT
    }

    /** How much of a wide page's width it takes. */
    enum Span {
        HALF,
        FULL
    }
}
