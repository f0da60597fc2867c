package io.ecom.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shelf of the shop with its subcategories. */
public record Category(String categoryId, @Nullable String name, List<Subcategory> subcategories) {
    public Category {
        Ids.require("category_id", categoryId);
        subcategories = List.copyOf(subcategories);
    }
}
