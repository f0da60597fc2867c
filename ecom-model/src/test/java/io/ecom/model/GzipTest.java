package io.ecom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipTest {
    private boolean closed;

    @Test
    void aFileThatIsNotCompressedIsGivenAsItIs() throws IOException {
        assertThat(Gzip.unpack(file("text"), "orders.csv")).hasContent("text");
    }

    @Test
    void aFileThatOnlyClaimsToBeCompressedIsClosed() {
        assertThatThrownBy(() -> Gzip.unpack(file("text"), "orders.csv.gz")).isInstanceOf(ZipException.class);
        assertThat(closed).isTrue();
    }

    private ByteArrayInputStream file(String content) {
        return new ByteArrayInputStream(content.getBytes()) {
            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
