package io.ecom.model.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Rows of text as CSV by RFC 4180: {@code \n} line ends, quotes only where they must be. For one thread; closing it closes
 * what it writes to.
 */
public final class CsvOutput implements Closeable {
    private final CsvWriter rows;

    private CsvOutput(CsvWriter rows) {
        this.rows = rows;
    }

    public static CsvOutput to(Writer out) {
        // The library quotes a field that begins with the comment character; none begins with half a character.
        return new CsvOutput(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .commentCharacter('\uDC00')
                .build(out));
    }

    public void row(List<String> fields) throws IOException {
        try {
            rows.writeRecord(fields);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public void flush() throws IOException {
        rows.flush();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
