package io.ecom.model.admission;

import io.ecom.model.Session;

/** What the stores can hold: a record of 15 MB as a document, a field or a page view of 10 MB as a cell. */
final class SizeLimits {
    private static final long MAX_RECORD = 15L << 20;

    /** A cell's name and row key count too. */
    private static final long MAX_CELL = (10L << 20) - 1024;

    /** Nothing is stored in more than twice the bytes of its text, not even a line whose numbers have one digit. */
    private static final long SURELY_FITS = 4L << 20;

    private SizeLimits() {}

    static void requireTextFits(RawRecord raw) {
        if (raw.bytes() > MAX_RECORD) {
            throw new Rejection(
                    Rule.TOO_LARGE, "Too large a record of %d bytes: expected at most 15 MB".formatted(raw.bytes()));
        }
    }

    /** @param bytes the size of the record's text */
    static void requireStorable(Record record, long bytes) {
        if (bytes <= SURELY_FITS) {
            return;
        }
        if (record instanceof Session session) {
            requireCellsFit(session);
        } else {
            requireDocumentFits(record);
        }
    }

    private static void requireCellsFit(Session session) {
        StoredSize.ofCells(session).forEach((field, size) -> {
            if (size > MAX_CELL) {
                throw new Rejection(Rule.TOO_LARGE, "Too large a cell in %s: expected at most 10 MB".formatted(field));
            }
        });
    }

    private static void requireDocumentFits(Record record) {
        long size = StoredSize.ofDocument(record);
        if (size > MAX_RECORD) {
            throw new Rejection(
                    Rule.TOO_LARGE, "Too large a document of about %d bytes: expected at most 15 MB".formatted(size));
        }
    }
}
