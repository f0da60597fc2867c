package io.ecom.model.admission;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A raw record seen by itself, before anything is known of the others.
 *
 * <p>Admission in parts is made of sightings: id and content find the duplicates, the references tell which other records
 * decide, and {@link #judge} then says what {@link Admission} says of the record in its place among all.
 *
 * @param id null when the record has none that can be read
 * @param content equal for records with equal fields
 * @param references what the rules ask of other records
 * @param verdict what the rules say when the record is the first with its id and all its references are found
 */
public record Sighting(@Nullable String id, long content, Set<Reference> references, Verdict verdict) {
    public Sighting {
        references = ImmutableSet.copyOf(references);
    }

    public static Sighting of(RawRecord raw) {
        Candidate<?> candidate;
        try {
            candidate = Candidate.read(raw);
        } catch (Rejection e) {
            return new Sighting(null, 0, Set.of(), new Verdict.Rejected(e.rule(), e.getMessage()));
        }
        Asked asked = new Asked(Set.of());
        Verdict verdict = judge(candidate, asked);
        return new Sighting(candidate.id(), IdTable.content(ContentHash.of(raw.fields())), asked.references, verdict);
    }

    /**
     * What the rules say of a record that is the first with its id.
     *
     * @param unknown those of its references that find no admitted record
     */
    public static Verdict judge(RawRecord raw, Set<Reference> unknown) {
        try {
            return judge(Candidate.read(raw), new Asked(unknown));
        } catch (Rejection e) {
            return new Verdict.Rejected(e.rule(), e.getMessage());
        }
    }

    /** What the rules say of a record whose id stands before it already. */
    public static Verdict repeated(RawRecord raw, Again again) {
        if (again == Again.WITH_THE_SAME_CONTENTS) {
            return new Verdict.Repeated();
        }
        try {
            Rejection conflict = conflict(raw, Candidate.read(raw).id());
            return new Verdict.Rejected(conflict.rule(), conflict.getMessage());
        } catch (Rejection e) {
            return new Verdict.Rejected(e.rule(), e.getMessage());
        }
    }

    static Rejection conflict(RawRecord raw, String id) {
        return new Rejection(
                Rule.CONFLICTING_DUPLICATE,
                "Repeated %s '%s' with other contents".formatted(raw.entity().idField(), id));
    }

    private static Verdict judge(Candidate<?> candidate, References known) {
        try {
            Set<Rule> repairs = EnumSet.noneOf(Rule.class);
            return new Verdict.Admitted(candidate.judge(known, repairs), repairs);
        } catch (Rejection e) {
            return new Verdict.Rejected(e.rule(), e.getMessage());
        }
    }

    /** How a record repeats an earlier one. */
    public enum Again {
        WITH_THE_SAME_CONTENTS,
        WITH_OTHER_CONTENTS
    }

    /** Finds everything but the unknown, and remembers what it was asked. */
    private static final class Asked implements References {
        private final Set<Reference> unknown;
        private final Set<Reference> references = new LinkedHashSet<>();

        Asked(Set<Reference> unknown) {
            this.unknown = unknown;
        }

        @Override
        public boolean hasUser(String userId) {
            return finds(new Reference(Reference.Target.USER, userId));
        }

        @Override
        public boolean hasCategory(String categoryId) {
            return finds(new Reference(Reference.Target.CATEGORY, categoryId));
        }

        @Override
        public boolean hasSubcategory(@Nullable String categoryId, String subcategoryId) {
            return categoryId != null && finds(Reference.toSubcategory(categoryId, subcategoryId));
        }

        @Override
        public boolean hasProduct(String productId) {
            return finds(new Reference(Reference.Target.PRODUCT, productId));
        }

        @Override
        public boolean hasSession(String sessionId) {
            return finds(new Reference(Reference.Target.SESSION, sessionId));
        }

        private boolean finds(Reference reference) {
            references.add(reference);
            return !unknown.contains(reference);
        }
    }
}
