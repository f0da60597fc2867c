package io.ecom.mongo.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Place;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.SampleShop;
import io.ecom.model.Subcategory;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShopCodecsTest {
    private static final String LONGEST_ID = "~".repeat(128);
    private static final String HOSTILE = "$where\0.a.b {$gt: \"\"} <script> \uD83D\uDE00";
    private static final Money MOST = Money.ofCents(Money.MAX_CENTS);
    private static final Money LEAST = Money.ofCents(1);

    static Stream<Record> records() {
        Stream<Record> sample = Stream.of(
                        SampleShop.USERS, SampleShop.CATEGORIES, SampleShop.PRODUCTS, SampleShop.TRANSACTIONS)
                .flatMap(List::stream)
                .map(Record.class::cast);
        return Stream.concat(sample, extremes());
    }

    private static Stream<Record> extremes() {
        return Stream.of(
                new User("!", Place.UNKNOWN, Times.MIN, Times.MAX, "", "", LocalDate.of(1582, 10, 15), ""),
                new User(
                        LONGEST_ID,
                        new Place(HOSTILE, HOSTILE, HOSTILE),
                        Times.MAX,
                        Times.MIN,
                        HOSTILE,
                        HOSTILE,
                        LocalDate.of(9999, 12, 31),
                        HOSTILE),
                new Category(
                        "$set",
                        HOSTILE,
                        List.of(
                                new Subcategory("a.b", "", new BigDecimal("0.1234567890123456789012345678901234")),
                                new Subcategory("a", null, new BigDecimal("-1")),
                                new Subcategory("b", null, BigDecimal.ZERO),
                                new Subcategory("c", null, null))),
                new Product(
                        "p",
                        null,
                        null,
                        null,
                        MOST,
                        Long.MIN_VALUE,
                        false,
                        List.of(
                                new PricePoint(Money.ofCents(-Money.MAX_CENTS), Times.MIN),
                                new PricePoint(Money.ZERO, Times.MIN),
                                new PricePoint(MOST, Times.MAX)),
                        null),
                new Product("p", HOSTILE, "c", "s", LEAST, Long.MAX_VALUE, true, List.of(), Times.MAX),
                order(LineItem.of("p", Money.MAX_CENTS, LEAST), Money.ZERO),
                order(LineItem.of("p", 1, MOST), MOST));
    }

    private static Transaction order(LineItem line, Money discount) {
        Money total = line.subtotal().minus(discount);
        return new Transaction(
                "t", null, "u", Times.MAX, List.of(line), line.subtotal(), discount, total, null, HOSTILE);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordReadsBackEqual(Record record) {
        assertThat(decode(record.getClass(), encode(record))).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void unknownFieldsAndNullsArePassedOver(Record record) {
        BsonDocument document = new BsonDocument("before", new BsonDocument("a", new BsonString("b")));
        encode(record).forEach(document::append);
        document.append("after", new BsonNull());

        assertThat(decode(record.getClass(), document)).isEqualTo(record);
    }

    @Test
    void aMissingValueIsAnAbsentField() {
        User user = new User("u", Place.UNKNOWN, Times.MIN, null, null, null, null, null);

        assertThat(encode(user).keySet()).containsExactly("_id", "geo_data", "registration_date");
        assertThat(encode(user).getDocument("geo_data")).isEmpty();
    }

    @Test
    void moneyIsDecimal128OfTwoDecimalsAndTimesAreDates() {
        BsonDocument order = encode(SampleShop.TRANSACTIONS.get(0));

        assertThat(order.getDecimal128("total").getValue()).hasToString("20.00");
        assertThat(order.getDecimal128("discount").getValue()).isEqualTo(Decimal128.parse("5.00"));
        assertThat(order.getDateTime("timestamp").getValue())
                .isEqualTo(Instant.parse("2025-01-10T10:05:00Z").toEpochMilli());
        assertThat(order.getArray("items")
                        .get(0)
                        .asDocument()
                        .getInt64("quantity")
                        .getValue())
                .isEqualTo(2);
    }

    @Test
    void aBirthDateIsMidnightInUtc() {
        assertThat(encode(SampleShop.USERS.get(0)).getDateTime("birth_date").getValue())
                .isEqualTo(Instant.parse("1990-02-28T00:00:00Z").toEpochMilli());
    }

    @Test
    void whatMongoshWritesIsReadAsWell() {
        Document product = new Document("_id", "p")
                .append("base_price", Decimal128.parse("10"))
                .append("current_stock", 7)
                .append("creation_date", new Date(0));

        assertThat(decode(Product.class, product.toBsonDocument()))
                .isEqualTo(new Product("p", null, null, null, Money.of("10.00"), 7L, true, List.of(), Times.MIN));
    }

    @Test
    void aFractionOfACentIsNoAmount() {
        Document product = new Document("_id", "p").append("base_price", Decimal128.parse("1.005"));

        assertThatThrownBy(() -> decode(Product.class, product.toBsonDocument()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid amount '1.005': expected at most two decimals");
    }

    @Test
    void aFractionIsNoStock() {
        Document product = new Document("_id", "p").append("current_stock", 1.5);

        assertThatThrownBy(() -> decode(Product.class, product.toBsonDocument()))
                .isInstanceOf(BsonInvalidOperationException.class)
                .hasMessage("Invalid field 'current_stock': expected a whole number, found DOUBLE");
    }

    private static BsonDocument encode(Record record) {
        return new RawBsonDocument(record, codec(record.getClass()));
    }

    private static Record decode(Class<? extends Record> type, BsonDocument document) {
        return codec(type)
                .decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }

    @SuppressWarnings("unchecked")
    private static Codec<Record> codec(Class<? extends Record> type) {
        return (Codec<Record>) ShopCodecs.registry().get(type);
    }
}
