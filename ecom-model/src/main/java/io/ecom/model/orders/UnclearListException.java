package io.ecom.model.orders;

/** An order list cannot be read unless whoever reads it says more about it; the message tells what was found. */
public final class UnclearListException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Setting missing;

    /** What can be said about a list. */
    public enum Setting {
        CUSTOMER,
        DATE,
        DATE_FORMAT
    }

    UnclearListException(String message, Setting missing) {
        super(message);
        this.missing = missing;
    }

    /** What must be said. */
    public Setting missing() {
        return missing;
    }
}
