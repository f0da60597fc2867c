package io.ecom.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.SampleShop;
import io.ecom.model.json.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatWriterTest {
    @TempDir
    private Path temporary;

    private Path out() {
        return temporary.resolve("csv");
    }

    @Test
    void listsBecomeTablesThatNameTheirRecord() throws IOException {
        write();
        assertThat(out().resolve("users.csv")).hasContent("""
                user_id,city,state,country,registration_date,last_active,name,email,birth_date,gender
                u1,Oslo,,NO,2024-12-01T08:00:00,2025-01-20T10:10:00,"Ada, ""the first""\",ada@example.org,1990-02-28,f
                u10,,,,2025-01-02T00:00:00,,,,,
                u2,Bonn,NW,DE,2025-01-05T12:00:00.250,,,,,
                """);
        assertThat(out().resolve("subcategories.csv")).hasContent("""
                category_id,subcategory_id,name,profit_margin
                c1,s1,Light,0.2
                """);
        assertThat(Files.readString(out().resolve("line_items.csv"))).startsWith("""
                transaction_id,line,product_id,quantity,unit_price,subtotal
                t1,1,p1,2,10.00,20.00
                t1,2,p2,1,5.00,5.00
                """);
        assertThat(Files.readString(out().resolve("page_views.csv"))).startsWith("""
                session_id,view,timestamp,page_type,product_id,category_id,view_duration
                a,1,2025-01-10T10:00:00,home,,,10
                a,2,2025-01-10T10:00:00,product_detail,p1,c1,30
                a,3,2025-01-10T10:01:00,cart,,,
                """);
    }

    @Test
    void thereIsAFileForEachTableAlsoForAnEmptyOne() {
        try (FlatWriter writer = FlatWriter.create(out())) {
            writer.finish();
        }
        for (FlatTable table : FlatTable.values()) {
            assertThat(out().resolve(table.file())).hasContent(String.join(",", table.columns()) + "\n");
        }
    }

    @Test
    void withoutAnEndNothingAppears() {
        try (FlatWriter writer = FlatWriter.create(out())) {
            SampleShop.sendTo(writer);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> FlatWriter.create(out()))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write folder '%s': it holds other files; name an empty or a new folder", out());
    }

    private void write() {
        try (FlatWriter writer = FlatWriter.create(out())) {
            SampleShop.sendTo(writer);
            writer.finish();
        }
    }
}
