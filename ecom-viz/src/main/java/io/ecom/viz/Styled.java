package io.ecom.viz;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.plotly.components.HoverLabel;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A trace of jsplot with attributes of Plotly that jsplot's templates do not know, such as error bars and labels.
 *
 * @param attributes replace what the trace itself says under the same name
 */
record Styled(Trace trace, Map<String, Object> attributes) implements Trace {
    Styled {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    @Override
    public String asJavascript(int i) {
        return trace.asJavascript(i) + ";Object.assign(trace" + i + "," + ScriptJson.write(attributes) + ");";
    }

    @Override
    public String name() {
        return trace.name();
    }

    @Override
    public HoverLabel hoverLabel() {
        return trace.hoverLabel();
    }

    @Override
    public boolean showLegend() {
        return trace.showLegend();
    }
}
