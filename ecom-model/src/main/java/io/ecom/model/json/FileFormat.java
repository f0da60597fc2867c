package io.ecom.model.json;

/** How records stand in a file. */
public enum FileFormat {
    /** One JSON array a file. */
    JSON("json"),
    /** One JSON object a line. */
    NDJSON("ndjson");

    private final String ending;

    FileFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
