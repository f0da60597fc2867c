package io.ecom.viz;

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

    private Ink() {}
}
