package io.ecom.model.admission;

import io.ecom.model.Category;
import io.ecom.model.Ids;
import io.ecom.model.Subcategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class CategoryJudge implements Judge<CategoryJudge.Draft> {
    record Draft(@Nullable String name, List<Part> parts) {}

    /** A subcategory as read. */
    record Part(
            @Nullable String id,
            @Nullable String name,
            @Nullable BigDecimal margin,
            boolean badMargin) {}

    @Override
    public Draft read(Fields fields) {
        List<Part> parts = fields.objects("subcategories").stream()
                .map(CategoryJudge::part)
                .toList();
        for (Part part : parts) {
            if (!Ids.isValid(part.id)) {
                throw new Rejection(Rule.BAD_ID, "Invalid subcategory_id '%s'".formatted(Excerpt.of(part.id)));
            }
        }
        return new Draft(fields.text("name"), parts);
    }

    @Override
    public Category judge(String id, Draft draft, References known, Set<Rule> repairs) {
        List<Subcategory> subcategories = new ArrayList<>();
        for (Part part : draft.parts) {
            if (part.badMargin) {
                repairs.add(Rule.BAD_MARGIN);
            }
            subcategories.add(new Subcategory(Ids.require("subcategory_id", part.id), part.name, part.margin));
        }
        return new Category(id, draft.name, subcategories);
    }

    private static Part part(Fields fields) {
        Object given = fields.values().get("profit_margin");
        BigDecimal margin =
                given instanceof Long || given instanceof BigDecimal ? fields.number("profit_margin") : null;
        boolean inRange = margin != null && margin.abs().compareTo(BigDecimal.ONE) <= 0;
        return new Part(
                fields.text("subcategory_id"), fields.text("name"), inRange ? margin : null, given != null && !inRange);
    }
}
