package io.ecom.model.json;

/** Whether files are compressed. */
public enum Compression {
    NONE(""),
    GZIP(".gz");

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
