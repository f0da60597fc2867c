package io.ecom.viz;

import java.util.List;

/** The colours of the palette by what they are for; the page's style sheet says what they look like, light and dark. */
public final class Ink {
    /** What the chart is about. */
    public static final String MAIN = "@main";
    /** The same in the background: a part, a reference, the raw figures under an average. */
    public static final String SOFT = "@soft";
    /** What the main figures are compared with. */
    public static final String OTHER = "@other";
    /** Text. */
    public static final String TEXT = "@ink";
    /** Text and marks that step back. */
    public static final String MUTED = "@muted";
    /** Marks that are context only. */
    public static final String FAINT = "@faint";

    /** How far a bar could reach at most. */
    public static final String TRACK = "@grid";
    /** A band over a part of the chart that a text speaks of. */
    public static final String MARKED = "@marked";
    /** Lines over cells that hold half of the truth. */
    public static final String HATCH = "@hatch";
    /** Colours of cells from nothing to much. */
    public static final List<List<Object>> DEEPENING =
            List.of(List.of(0, "@heat0"), List.of(0.25, "@heat1"), List.of(0.5, "@heat2"), List.of(1, "@heat3"));
    /** Colours of cells from less than usual to more. */
    public static final List<List<Object>> DIVERGING =
            List.of(List.of(0, "@less"), List.of(0.5, "@even"), List.of(0.75, "@heat2"), List.of(1, "@heat3"));

    private Ink() {}
}
