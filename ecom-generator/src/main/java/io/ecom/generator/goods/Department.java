package io.ecom.generator.goods;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.generator.calendar.SeasonShape;
import java.math.BigDecimal;
import java.util.List;

/** A category of the catalogue: what its goods are called, when they are wanted, how many come back. */
record Department(String name, SeasonShape season, double returnRate, List<String> brands, List<Shelf> shelves) {
    Department {
        brands = List.copyOf(brands);
        shelves = List.copyOf(shelves);
    }

    /** A subcategory: a product of it is a brand, a variant and a noun. */
    record Shelf(String name, BigDecimal margin, List<String> variants, List<Kind> kinds) {
        Shelf {
            variants = List.copyOf(variants);
            kinds = List.copyOf(kinds);
        }
    }

    /** A kind of product: what it is called, and its usual price in units of the currency. */
    record Kind(String noun, double price) {
        Kind {
            checkArgument(price > 0, "Invalid price '%s' of '%s': expected a positive number", price, noun);
        }
    }
}
