package io.ecom.viz.chart;

import io.ecom.viz.Plot;
import tech.tablesaw.api.Table;

/** An exhibit that is drawn. */
public non-sealed interface Chart extends Exhibit {
    /** Draws what {@link #data} returns; never called with a table without rows. */
    Plot draw(Table data);
}
