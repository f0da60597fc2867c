package io.ecom.model.admission;

import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.Subcategory;
import java.io.Serializable;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an admission has found out about a data set: which ids were admitted and which records were passed over.
 *
 * <p>With it any part of the files can be read again, in any order and on any machine, with the same outcome: {@link
 * #admitted} repairs a record and drops those that admission dropped. When the admission is over it no longer changes and
 * is safe for use by several threads.
 */
public final class AdmissionIndex implements References, Serializable {
    private static final long serialVersionUID = 1L;

    /** So many products are remembered by their ids themselves: most references of sessions are to them. */
    private static final int AT_HAND = 20_000;

    private final Map<Entity, IdTable> ids = new EnumMap<>(Entity.class);
    private final IdTable subcategories = new IdTable();
    private final Map<String, BitSet> dropped = new HashMap<>();
    private final Set<String> productsAtHand = ConcurrentHashMap.newKeySet();

    AdmissionIndex() {
        for (Entity entity : Entity.values()) {
            ids.put(entity, new IdTable());
        }
    }

    /** The record as it was admitted; empty when it was quarantined or passed over. */
    public Optional<Record> admitted(RawRecord raw) {
        BitSet positions = dropped.get(raw.file());
        if (positions != null && positions.get(Math.toIntExact(raw.position()))) {
            return Optional.empty();
        }
        return Optional.of(Candidate.read(raw).judge(this, EnumSet.noneOf(Rule.class)));
    }

    @Override
    public boolean hasUser(String userId) {
        return table(Entity.USERS).isAdmitted(userId);
    }

    @Override
    public boolean hasCategory(String categoryId) {
        return table(Entity.CATEGORIES).isAdmitted(categoryId);
    }

    @Override
    public boolean hasSubcategory(@Nullable String categoryId, String subcategoryId) {
        return categoryId != null && subcategories.isAdmitted(within(categoryId, subcategoryId));
    }

    @Override
    public boolean hasProduct(String productId) {
        return productsAtHand.contains(productId) || table(Entity.PRODUCTS).isAdmitted(productId);
    }

    @Override
    public boolean hasSession(String sessionId) {
        return table(Entity.SESSIONS).isAdmitted(sessionId);
    }

    IdTable table(Entity entity) {
        return ids.get(entity);
    }

    void admit(Entity entity, String id, Record record) {
        table(entity).admit(id);
        if (entity == Entity.PRODUCTS && productsAtHand.size() < AT_HAND) {
            productsAtHand.add(id);
        }
        if (record instanceof Category category) {
            for (Subcategory subcategory : category.subcategories()) {
                String both = within(category.categoryId(), subcategory.subcategoryId());
                subcategories.add(both, 0);
                subcategories.admit(both);
            }
        }
    }

    /** No id holds a space. */
    private static String within(String categoryId, String subcategoryId) {
        return categoryId + " " + subcategoryId;
    }

    void drop(RawRecord raw) {
        dropped.computeIfAbsent(raw.file(), file -> new BitSet()).set(Math.toIntExact(raw.position()));
    }
}
