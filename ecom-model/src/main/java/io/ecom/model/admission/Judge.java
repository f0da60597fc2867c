package io.ecom.model.admission;

import io.ecom.model.Codes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one entity: raw fields in, a record or a {@link Rejection} out.
 *
 * <p>Judging has two steps, because a wrong type counts before any other rule of the entity: first all fields are read,
 * then they are judged.
 *
 * @param <D> the fields as read, of the right types
 */
interface Judge<D extends Record> {
    D read(Fields fields);

    /**
     * @param id the record's own id, valid
     * @param repairs receives the rules whose repairs the record needs
     */
    Record judge(String id, D draft, References known, Set<Rule> repairs);

    /** The normal form of a code; a change is a repair. */
    static @Nullable String code(@Nullable String given, Set<Rule> repairs) {
        String code = Codes.normalize(given);
        if (code != null && !code.equals(given)) {
            repairs.add(Rule.MIXED_CODE);
        }
        return code;
    }
}
