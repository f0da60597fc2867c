package io.ecom.mongo.codec;

import io.ecom.model.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** How single fields are written and read: a missing value is left out, an explicit null reads as missing. */
final class Fields {
    private Fields() {}

    static void write(BsonWriter out, String name, @Nullable String value) {
        if (value != null) {
            out.writeString(name, value);
        }
    }

    static void write(BsonWriter out, String name, @Nullable Instant value) {
        if (value != null) {
            out.writeDateTime(name, value.toEpochMilli());
        }
    }

    static void write(BsonWriter out, String name, @Nullable Long value) {
        if (value != null) {
            out.writeInt64(name, value);
        }
    }

    static void write(BsonWriter out, String name, Money value) {
        out.writeDecimal128(name, Decimals.of(value));
    }

    /** Writes an array with a document for each element. */
    static <T> void write(BsonWriter out, String name, List<T> elements, Consumer<T> fields) {
        out.writeStartArray(name);
        for (T element : elements) {
            out.writeStartDocument();
            fields.accept(element);
            out.writeEndDocument();
        }
        out.writeEndArray();
    }

    /** The name of the next field that holds a value, or null at the end of the document. */
    static @Nullable String next(BsonReader in) {
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = in.readName();
            if (in.getCurrentBsonType() != BsonType.NULL) {
                return name;
            }
            in.readNull();
        }
        return null;
    }

    static <T> List<T> list(BsonReader in, Function<BsonReader, T> element) {
        List<T> elements = new ArrayList<>();
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            elements.add(element.apply(in));
        }
        in.readEndArray();
        return elements;
    }

    static Instant time(BsonReader in) {
        return Instant.ofEpochMilli(in.readDateTime());
    }

    static Money money(BsonReader in) {
        return Decimals.money(in.readDecimal128());
    }

    /** A whole number, which other writers may have stored with fewer bits. */
    static long integer(BsonReader in) {
        return switch (in.getCurrentBsonType()) {
            case INT64 -> in.readInt64();
            case INT32 -> in.readInt32();
            default ->
                throw new BsonInvalidOperationException("Invalid field '%s': expected a whole number, found %s"
                        .formatted(in.getCurrentName(), in.getCurrentBsonType()));
        };
    }
}
