package io.ecom.analytics.check;

import static io.ecom.analytics.check.CheckedFolder.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.check.TableCheck.Verdict;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCheckerTest {
    private CheckedFolder tables;

    @BeforeEach
    void open(@TempDir Path folder) {
        tables = new CheckedFolder(folder);
    }

    @Test
    void rightTablesAreOkToTheByte() throws IOException {
        RIGHT.all().forEach(answer -> tables.write(answer.table().name() + ".csv", answer.csv()));
        ResultCsv.write(ResultTable.of(DataQuality.class), Collections.emptyIterator(), tables.path());
        assertThat(tables.check(Strictness.BYTES))
                .hasSize(RIGHT.all().size() + 1)
                .allMatch(check -> check.verdict() == Verdict.OK);
    }

    @Test
    void theOrderOfRowsAndColumnsAndTheFormOfNumbersDoNotMatter() {
        List<String> lines = new ArrayList<>(List.of(RIGHT.dailySales().csv().split("\n")));
        StringBuilder csv = new StringBuilder("\uFEFFnet;Date;orders;units;gross;discount;buyers;note\r\n");
        Collections.reverse(lines.subList(1, lines.size()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(",");
            csv.append("%s0001;%s 00:00:00;%s.0;%s;%s;%s;%s;x\r\n"
                    .formatted(cell[5], cell[0], cell[1], cell[2], cell[3], cell[4], cell[6]));
        }
        tables.write("daily_sales.csv", csv.toString());
        assertThat(tables.check("daily_sales").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aFolderOfPartsIsATable() throws IOException {
        String csv = RIGHT.orderStatus().csv();
        int second = csv.indexOf('\n', csv.indexOf('\n') + 1) + 1;
        String header = csv.substring(0, csv.indexOf('\n') + 1);
        Files.createDirectories(tables.path().resolve("order_status.csv"));
        tables.write("order_status.csv/part-00000.csv", csv.substring(0, second));
        tables.write("order_status.csv/part-00001.csv", header + csv.substring(second));
        tables.write("order_status.csv/_SUCCESS", "");
        assertThat(tables.check("order_status").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void theFirstDifferenceIsTold() {
        tables.write("order_status.csv", RIGHT.orderStatus().csv().replaceFirst("cancelled,(\\d+)", "cancelled,99"));
        Difference difference = tables.check("order_status").difference();
        assertThat(difference).isNotNull();
        assertThat(difference.described()).matches("status=cancelled, orders: found '99', expected '\\d+'");
    }

    @Test
    void aColumnThatCameLaterMayBeMissing() {
        String csv = RIGHT.funnelBreakdown().csv();
        String without = csv.replaceAll("(?m),[^,\n]*$", "");
        assertThat(without)
                .startsWith("dimension,value,step,sessions,share_of_first\n")
                .hasLineCount((int) csv.lines().count());

        tables.write("funnel_breakdown.csv", without);
        assertThat(tables.check("funnel_breakdown").verdict()).isEqualTo(Verdict.OK);
        tables.write("funnel_breakdown.csv", csv.replaceAll("(?m),[0-9.]*$", ",7"));
        assertThat(tables.check("funnel_breakdown").verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void rowsAndColumnsThatAreMissingOrTooManyAreTold() {
        String csv = RIGHT.orderStatus().csv();
        tables.write("order_status.csv", csv + "lost,1,0.1,1.00,1.00\n");
        assertThat(described()).isEqualTo("row status=lost should not be there");
        tables.write("order_status.csv", csv.replaceFirst("cancelled,.*\n", ""));
        assertThat(described()).isEqualTo("row status=cancelled is missing");
        tables.write("order_status.csv", csv + csv.substring(csv.indexOf("cancelled")));
        assertThat(described()).isEqualTo("row status=cancelled is there 2 times");
        tables.write("order_status.csv", csv.replaceFirst("share", "portion"));
        assertThat(described()).isEqualTo("column 'share' is missing");
    }

    @Test
    void whatCannotBeReadIsTold() {
        tables.write("order_status.csv", "status,orders\ncompleted\n");
        TableCheck check = tables.check("order_status");
        assertThat(check.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(check.problem()).isEqualTo("order_status.csv line 2: expected 2 fields as in the header, found 1");
    }

    @Test
    void otherBytesDifferOnlyWhenBytesAreThePoint() {
        tables.write("order_status.csv", RIGHT.orderStatus().csv().replace("\n", "\r\n"));
        assertThat(tables.check("order_status").verdict()).isEqualTo(Verdict.OK);
        TableCheck strict = tables.check("order_status", Strictness.BYTES);
        assertThat(strict.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(strict.difference())
                .isEqualTo(new Difference(
                        "line 1", "bytes", "status,orders,share,gross,net\r", "status,orders,share,gross,net"));
    }

    @Test
    void aTableThatIsNotThereIsMissing() {
        assertThat(tables.check("summary").verdict()).isEqualTo(Verdict.MISSING);
    }

    private String described() {
        Difference difference = tables.check("order_status").difference();
        return difference == null ? "none" : difference.described();
    }
}
