package io.ecom.model.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How prices of one category changed on one day on which any did, by the products' price histories. */
@Table(value = "price_changes", key = 2)
public record PriceChange(
        @Meaning("the category") @Nullable String categoryId,
        @Meaning("the day") LocalDate date,

        @Meaning(value = "products of the category", unit = "products")
        long products,

        @Meaning(value = "changes to a higher price", unit = "changes")
        long raised,

        @Meaning(value = "changes to a lower price", unit = "changes")
        long lowered,

        @Meaning(value = "sum of the new prices over that of the old ones, less one", unit = Meaning.SHARE) @Nullable
        BigDecimal change,

        @Meaning("its name") @Nullable String name) {}
