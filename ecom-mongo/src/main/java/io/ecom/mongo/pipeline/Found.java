package io.ecom.mongo.pipeline;

import io.ecom.model.Money;
import io.ecom.mongo.codec.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import org.bson.Document;
import org.bson.types.Decimal128;

/** How the fields of an aggregation's documents are read. */
final class Found {
    private Found() {}

    /** A count or a sum of whole numbers; a server returns it with as few bits as it needs. */
    static long integer(Document document, String field) {
        return ((Number) document.get(field)).longValue();
    }

    /** A sum of amounts; over nothing it is a plain zero. */
    static Money money(Document document, String field) {
        Object value = document.get(field);
        return value instanceof Decimal128 decimal
                ? Decimals.money(decimal)
                : Decimals.money(BigDecimal.valueOf(((Number) value).longValue()));
    }

    static Instant time(Document document, String field) {
        return ((Date) document.get(field)).toInstant();
    }

    static LocalDate day(Document document, String field) {
        return LocalDate.ofInstant(time(document, field), ZoneOffset.UTC);
    }

    /** The count that the only document holds, or zero when there is none. */
    static long count(Iterable<Document> found) {
        Iterator<Document> documents = found.iterator();
        return documents.hasNext() ? integer(documents.next(), "count") : 0;
    }
}
