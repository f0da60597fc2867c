package io.ecom.model.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdTableTest {
    /** What the empty table takes, whatever comes. */
    private static final long FIRST_SEGMENTS = 16_000;

    @Test
    void aMillionIdsAreFoundAndNoOthers() {
        IdTable table = new IdTable();
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(table.add("user_" + i, i) == IdTable.NEW).isTrue();
            if (i % 2 == 0) {
                table.admit("user_" + i);
            }
        }
        long wrong = 0;
        for (int i = 0; i < 1_000_000; i++) {
            wrong += table.isAdmitted("user_" + i) == (i % 2 == 0) ? 0 : 1;
            wrong += table.isAdmitted("product_" + i) ? 1 : 0;
            wrong += table.add("user_" + i, -7) == IdTable.content(i) ? 0 : 1;
        }

        assertThat(wrong).isZero();
    }

    @Test
    void anIdCostsAtMost40BytesAtEverySize() {
        IdTable table = new IdTable();
        for (int i = 1; i <= 600_000; i++) {
            table.add("session_" + i, i);
            if (i % 997 == 0) {
                assertThat(table.bytes()).as("%d ids", i).isLessThanOrEqualTo(FIRST_SEGMENTS + 40L * i);
            }
        }
    }

    @Test
    void contentIsKeptButForItsLowestBit() {
        IdTable table = new IdTable();
        for (long content : new long[] {0, 1, -1, 2, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1}) {
            String id = "id" + content;
            assertThat(table.add(id, content)).isEqualTo(IdTable.NEW);
            table.admit(id);
            assertThat(table.add(id, 99)).isEqualTo(IdTable.content(content)).isNotEqualTo(IdTable.NEW);
        }
    }

    @Test
    void anIdThatWasNotAdmittedIsNotKnown() {
        IdTable table = new IdTable();

        assertThat(table.isAdmitted("a")).isFalse();
        table.add("a", 5);
        assertThat(table.isAdmitted("a")).isFalse();
        table.admit("a");
        assertThat(table.isAdmitted("a")).isTrue();
    }
}
