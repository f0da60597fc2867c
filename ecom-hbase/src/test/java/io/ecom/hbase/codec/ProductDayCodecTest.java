package io.ecom.hbase.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.CellComparator;
import org.apache.hadoop.hbase.CellUtil;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.util.Bytes;
import org.junit.jupiter.api.Test;

final class ProductDayCodecTest {
    private static final ProductDayCodec CODEC = new ProductDayCodec("product_metrics");

    @Test
    void decodingGivesBackWhatWasEncoded() {
        List<ProductDay> days = List.of(
                day(1, 2, 3, 4, Money.of("12.30")),
                day(0, 0, 1, Long.MAX_VALUE, Money.ofCents(Money.MAX_CENTS)),
                day(7, 0, 0, 0, Money.ZERO));
        for (ProductDay day : days) {
            List<Cell> cells = cells(CODEC.encode(day));
            cells.sort(CellComparator.getInstance());
            assertThat(CODEC.decode(Result.create(cells))).isEqualTo(day);
        }
    }

    @Test
    void aFigureThatIsZeroHasNoCell() {
        assertThat(cells(CODEC.encode(day(7, 0, 0, 0, Money.ZERO)))).hasSize(1).allSatisfy(cell -> {
            assertThat(Bytes.toString(CellUtil.cloneRow(cell))).isEqualTo("p1#20250304");
            assertThat(Bytes.toString(CellUtil.cloneQualifier(cell))).isEqualTo("views");
            assertThat(Bytes.toString(CellUtil.cloneValue(cell))).isEqualTo("7");
            assertThat(cell.getTimestamp()).isEqualTo(1_741_046_400_000L);
        });
    }

    private static ProductDay day(long views, long cartAdds, long orders, long units, Money revenue) {
        return new ProductDay("p1", LocalDate.of(2025, 3, 4), views, cartAdds, orders, units, revenue);
    }

    private static List<Cell> cells(Put put) {
        return new ArrayList<>(put.getFamilyCellMap().values().stream()
                .flatMap(Collection::stream)
                .toList());
    }
}
