package io.ecom.model.admission;

import io.ecom.model.Category;
import io.ecom.model.Subcategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class CategoryJudge implements Judge<CategoryJudge.Draft> {
    record Draft(@Nullable String name, List<Part> parts) {}

    /** A subcategory as read. */
    record Part(String id, @Nullable String name, @Nullable BigDecimal margin, boolean badMargin) {}

    @Override
    public Draft read(Fields fields) {
        return new Draft(
                fields.text("name"),
                fields.objects("subcategories").stream()
                        .map(CategoryJudge::part)
                        .toList());
    }

    @Override
    public Category judge(String id, Draft draft, References known, Set<Rule> repairs) {
        List<Subcategory> subcategories = new ArrayList<>();
        for (Part part : draft.parts) {
            if (part.badMargin) {
                repairs.add(Rule.BAD_MARGIN);
            }
            subcategories.add(new Subcategory(part.id, part.name, part.margin));
        }
        return new Category(id, draft.name, subcategories);
    }

    private static Part part(Fields fields) {
        Object given = fields.values().get("profit_margin");
        BigDecimal margin =
                given instanceof Long || given instanceof BigDecimal ? fields.number("profit_margin") : null;
        boolean isMargin = margin != null && Subcategory.isMargin(margin);
        String id = fields.text("subcategory_id");
        return new Part(
                Candidate.requireValid("subcategory_id", id == null ? "" : id),
                fields.text("name"),
                isMargin ? margin : null,
                given != null && !isMargin);
    }
}
