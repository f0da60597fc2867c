package io.ecom.model.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Entity;
import io.ecom.model.SampleShop;
import io.ecom.model.result.DataQuality;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store promises about loading. A store's own test extends this class and says how to open one and how to see
 * all that it holds.
 */
public abstract class StoreContract {
    private static final List<DataQuality> ADMISSION =
            List.of(new DataQuality("users", "bad_id", "quarantined", 4, 1, new BigDecimal("0.250000")));

    private Store store;

    /** Opens a store on a place that every test of the class shares; several may be open at once. */
    protected abstract Store open();

    /** Everything that the store holds but its checkpoint, in an order of its own: equal contents, equal text. */
    protected abstract String contents();

    /** The entities that this store counts. */
    protected abstract Set<Entity> entities();

    @BeforeEach
    void startEmpty() {
        store = open();
        store.drop();
    }

    @AfterEach
    void leaveEmpty() {
        store.drop();
        store.close();
    }

    @Test
    void anEmptyStoreHasNoCheckpoint() {
        assertThat(store.checkpoint()).isEmpty();
    }

    @Test
    void aFinishedLoadIsCompleteAndKeepsWhatAdmissionFound() {
        LoadSummary summary = loadAll(store);

        assertThat(summary.store()).isEqualTo(store.name());
        assertThat(summary.records().keySet()).isEqualTo(entities());
        assertThat(summary.records()).containsAllEntriesOf(expectedCounts(summary));
        assertThat(store.checkpoint()).hasValueSatisfying(checkpoint -> {
            assertThat(checkpoint.fingerprint()).isEqualTo("one");
            assertThat(checkpoint.complete()).isTrue();
            assertThat(checkpoint.admission()).isEqualTo(ADMISSION);
        });
    }

    @Test
    void loadingAgainChangesNothing() {
        loadAll(store);
        String first = contents();
        loadAll(store);

        assertThat(contents()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void anInterruptedLoadIsIncompleteAndResumesToTheSameContents() {
        loadAll(store);
        String whole = contents();
        store.drop();
        try (Loader loader = store.load("one")) {
            SampleShop.USERS.forEach(loader::user);
            SampleShop.SESSIONS.subList(0, 2).forEach(loader::session);
        }
        assertThat(store.checkpoint()).hasValueSatisfying(checkpoint -> assertThat(checkpoint.complete())
                .isFalse());

        loadAll(store);

        assertThat(contents()).isEqualTo(whole);
        assertThat(store.checkpoint()).hasValueSatisfying(checkpoint -> assertThat(checkpoint.complete())
                .isTrue());
    }

    @Test
    void anotherDataSetIsRefusedUntilTheFirstIsDropped() {
        loadAll(store);

        assertThatThrownBy(() -> store.load("two"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'two'")
                .hasMessageContaining("'one'");
        store.drop();
        store.load("two").close();
        assertThat(store.checkpoint()).hasValueSatisfying(checkpoint -> assertThat(checkpoint.fingerprint())
                .isEqualTo("two"));
    }

    @Test
    void dropLeavesNothingAndMayBeRepeated() {
        loadAll(store);
        store.drop();
        store.drop();

        assertThat(store.checkpoint()).isEmpty();
    }

    @Test
    void whatOneHandleLoadsAnotherSees() {
        loadAll(store);
        try (Store other = open()) {
            assertThat(other.checkpoint()).isEqualTo(store.checkpoint());
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        Store other = open();
        Loader loader = other.load("one");
        loader.close();
        loader.close();
        other.close();
        other.close();
    }

    private static LoadSummary loadAll(Store store) {
        try (Loader loader = store.load("one")) {
            SampleShop.sendTo(loader);
            return loader.finish(ADMISSION);
        }
    }

    private static Map<Entity, Long> expectedCounts(LoadSummary summary) {
        Map<Entity, Long> all = Map.of(
                Entity.USERS, (long) SampleShop.USERS.size(),
                Entity.CATEGORIES, (long) SampleShop.CATEGORIES.size(),
                Entity.PRODUCTS, (long) SampleShop.PRODUCTS.size(),
                Entity.SESSIONS, (long) SampleShop.SESSIONS.size(),
                Entity.TRANSACTIONS, (long) SampleShop.TRANSACTIONS.size());
        Map<Entity, Long> expected = new EnumMap<>(Entity.class);
        summary.records().keySet().forEach(entity -> expected.put(entity, all.get(entity)));
        return expected;
    }
}
