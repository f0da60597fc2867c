package io.ecom.viz.chart;

import tech.tablesaw.api.Table;

/** An exhibit that is a short list of its own; the whole table stands behind the fold. */
public non-sealed interface Listing extends Exhibit {
    /** The rows that deserve to be seen at once, from what {@link #data} returns; may be empty. */
    Table digest(Table data);

    /** Stands in the place of a digest without rows. */
    String nothing();

    @Override
    default Span span() {
        return Span.FULL;
    }
}
