package io.ecom.generator.goods;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.ecom.generator.calendar.SeasonShape;
import io.ecom.generator.goods.Department.Kind;
import io.ecom.generator.goods.Department.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The hand-made {@code catalogue.csv}: departments with their shelves, and which goods go together.
 *
 * <p>A line is a shelf; one that leaves the department's fields blank belongs to the department above it, and one without
 * variants has those of its department's first line. Lists are
 * separated by {@code |}; no field holds a comma.
 */
record Catalogue(List<Department> departments, List<Pairing> pairings) {
    private static final Splitter FIELDS = Splitter.on(',');
    private static final Splitter WORDS = Splitter.on('|');

    /** Two nouns of the catalogue that are bought together. */
    record Pairing(String noun, String otherNoun) {}

    Catalogue {
        departments = List.copyOf(departments);
        pairings = List.copyOf(pairings);
    }

    static Catalogue read() {
        try {
            List<String> lines = Resources.readLines(
                    Resources.getResource(Catalogue.class, "catalogue.csv"), StandardCharsets.UTF_8);
            return parse(lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue parse(List<String> lines) {
        List<Department> departments = new ArrayList<>();
        List<Pairing> pairings = new ArrayList<>();
        String variants = "";
        for (String line : lines) {
            List<String> fields = FIELDS.splitToList(line);
            variants = fields.get(0).isEmpty() ? variants : fields.get(4);
            Shelf shelf = new Shelf(
                    fields.get(5),
                    new BigDecimal(fields.get(6)),
                    WORDS.splitToList(fields.get(4).isEmpty() ? variants : fields.get(4)),
                    WORDS.splitToStream(fields.get(7)).map(Catalogue::kind).toList());
            if (fields.get(0).isEmpty()) {
                departments.add(withShelf(departments.remove(departments.size() - 1), shelf));
            } else {
                departments.add(new Department(
                        fields.get(0),
                        SeasonShape.parse(fields.get(1)),
                        Double.parseDouble(fields.get(2)),
                        WORDS.splitToList(fields.get(3)),
                        List.of(shelf)));
            }
            if (!fields.get(8).isEmpty()) {
                List<String> nouns = Splitter.on('=').splitToList(fields.get(8));
                pairings.add(new Pairing(nouns.get(0), nouns.get(1)));
            }
        }
        return new Catalogue(departments, pairings);
    }

    /** The price stands behind the noun. */
    private static Kind kind(String text) {
        int space = text.lastIndexOf(' ');
        return new Kind(text.substring(0, space), Double.parseDouble(text.substring(space + 1)));
    }

    private static Department withShelf(Department department, Shelf shelf) {
        List<Shelf> shelves = new ArrayList<>(department.shelves());
        shelves.add(shelf);
        return new Department(
                department.name(), department.season(), department.returnRate(), department.brands(), shelves);
    }
}
