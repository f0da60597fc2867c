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

    /** A subcategory: a product of it is a brand, a variant and a noun. Prices in whole units of the currency. */
    record Shelf(
            String name,
            BigDecimal margin,
            double lowPrice,
            double highPrice,
            List<String> variants,
            List<String> nouns) {
        Shelf {
            variants = List.copyOf(variants);
            nouns = List.copyOf(nouns);
            checkArgument(lowPrice > 0 && lowPrice < highPrice, "Invalid price range of shelf '%s'", name);
        }

        double middlePrice() {
            return StrictMath.sqrt(lowPrice * highPrice);
        }
    }
}
