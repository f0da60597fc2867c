package io.ecom.model.admission;

import io.ecom.model.Entity;
import io.ecom.model.Ids;
import java.util.Map;
import java.util.Set;

/**
 * A record that could be read: its id is valid and its fields are of the right types. What it says is not judged yet.
 *
 * @param bytes the size of its text
 * @param <D> the fields as the judge of the entity has read them
 */
record Candidate<D extends Record>(String id, long bytes, D draft, Judge<D> judge) {
    private static final Map<Entity, Judge<?>> JUDGES = Map.of(
            Entity.USERS, new UserJudge(),
            Entity.CATEGORIES, new CategoryJudge(),
            Entity.PRODUCTS, new ProductJudge(),
            Entity.SESSIONS, new SessionJudge(),
            Entity.TRANSACTIONS, new TransactionJudge());

    /**
     * @throws Rejection when a rule that comes before the id is remembered quarantines the record
     */
    static Candidate<?> read(RawRecord raw) {
        SizeLimits.requireTextFits(raw);
        if (raw.problem() != null) {
            throw new Rejection(Rule.WRONG_TYPE, raw.problem());
        }
        Fields fields = new Fields("", raw.fields());
        String id = requireId(fields, raw.entity().idField());
        return read(id, raw.bytes(), fields, JUDGES.get(raw.entity()));
    }

    /**
     * @param repairs receives the rules whose repairs the record needs
     * @throws Rejection when a rule quarantines the record
     */
    Record judge(References known, Set<Rule> repairs) {
        Record record = judge.judge(id, draft, known, repairs);
        SizeLimits.requireStorable(record, bytes);
        return record;
    }

    private static <D extends Record> Candidate<D> read(String id, long bytes, Fields fields, Judge<D> judge) {
        return new Candidate<>(id, bytes, judge.read(fields), judge);
    }

    private static String requireId(Fields fields, String field) {
        String id = fields.text(field);
        if (id == null) {
            throw new Rejection(Rule.MISSING_ID, "Missing " + field);
        }
        return requireValid(field, id);
    }

    static String requireValid(String field, String id) {
        if (!Ids.isValid(id)) {
            throw new Rejection(
                    Rule.BAD_ID,
                    "Invalid %s '%s': expected 1 to 128 printable ASCII characters without '#' and space"
                            .formatted(field, Excerpt.of(id)));
        }
        return id;
    }
}
