package io.ecom.spark.hbase.type;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types by their names in options: a word, then numbers or a type in parentheses where it takes any. */
public final class TypeNames {
    private static final Pattern FORM = Pattern.compile("([a-z_]+)(?:\\((.*)\\))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2}),(\\d{1,2})");
    private static final Pattern LENGTH = Pattern.compile("[1-9]\\d{0,3}");
    private static final Map<String, ColumnType> PLAIN = Stream.<Stream<? extends Enum<?>>>of(
                    Arrays.stream(TextType.values()),
                    Arrays.stream(WrittenType.values()),
                    Arrays.stream(NumberType.values()),
                    Arrays.stream(FloatingType.values()),
                    Arrays.stream(ShopListType.values()))
            .flatMap(types -> types)
            .collect(ImmutableMap.toImmutableMap(
                    type -> type.name().toLowerCase(Locale.ROOT), type -> (ColumnType) type));

    private TypeNames() {}

    /** @throws IllegalArgumentException when there is no such type of a cell */
    public static ColumnType ofCell(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid type '%s': expected %s, binary, binary(n), decimal(p,s) or decimal_bytes(p,s)"
                                .formatted(text, String.join(", ", PLAIN.keySet()))));
    }

    /**
     * The type of a key's part: text, bytes, and what has a fixed width and an order.
     *
     * @throws IllegalArgumentException when there is no such type of a key's part
     */
    public static ColumnType ofKeyPart(String text) {
        return find(text)
                .filter(type -> type instanceof TextType || type instanceof RawType || type instanceof NumberType)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid type '%s' of a key's part: expected string, binary, binary(n), %s"
                                .formatted(
                                        text,
                                        String.join(
                                                ", ",
                                                Arrays.stream(NumberType.values())
                                                        .map(NumberType::toString)
                                                        .toList()))));
    }

    /** The type of a whole family's column; empty when there is none of this name. */
    public static Optional<FamilyType> ofFamily(String text) {
        Matcher form = FORM.matcher(normal(text));
        if (!form.matches()) {
            return Optional.empty();
        }
        return switch (form.group(1)) {
            case "map" -> Optional.of(new MapType(form.group(2) == null ? TextType.STRING : ofCell(form.group(2))));
            case "page_views" -> form.group(2) == null ? Optional.of(PageViewsType.PAGE_VIEWS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<ColumnType> find(String text) {
        String name = normal(text);
        Matcher form = FORM.matcher(name);
        if (PLAIN.containsKey(name) || !form.matches()) {
            return Optional.ofNullable(PLAIN.get(name));
        }
        String within = form.group(2);
        return switch (form.group(1)) {
            case "binary" ->
                within == null
                        ? Optional.of(RawType.ANY_LENGTH)
                        : LENGTH.matcher(within).matches()
                                ? Optional.of(new RawType(Integer.parseInt(within)))
                                : Optional.empty();
            case "decimal" -> decimal(DecimalType.Form.TEXT, within);
            case "decimal_bytes" -> decimal(DecimalType.Form.BYTES, within);
            default -> Optional.empty();
        };
    }

    private static Optional<ColumnType> decimal(DecimalType.Form form, String within) {
        Matcher digits = DIGITS.matcher(within == null ? "" : within);
        return digits.matches()
                ? Optional.of(
                        new DecimalType(form, Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2))))
                : Optional.empty();
    }

    private static String normal(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
