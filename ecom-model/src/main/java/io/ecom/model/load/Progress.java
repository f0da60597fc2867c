package io.ecom.model.load;

/**
 * Hears how far a long step has come. Implementations are safe for use by several threads.
 */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = new Progress() {};

    /**
     * A step begins.
     *
     * @param step what is done, such as {@code load}
     * @param total how much there is, in {@code unit}, or −1 when that is not known
     */
    default void begin(String step, long total, String unit) {}

    /** The step has come this much further. */
    default void advance(long amount) {}

    /** The step is over. */
    default void end() {}
}
