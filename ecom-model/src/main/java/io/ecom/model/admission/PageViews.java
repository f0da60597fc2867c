package io.ecom.model.admission;

import static java.util.Objects.requireNonNull;

import io.ecom.model.Ids;
import io.ecom.model.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page views of a session: a bad one is dropped, an unknown product is left blank. */
final class PageViews {
    private PageViews() {}

    static List<PageView> judge(List<?> given, References known, Set<Rule> repairs) {
        List<PageView> views = new ArrayList<>(given.size());
        for (Object element : given) {
            PageView view = viewOrNull(element, known, repairs);
            if (view == null) {
                repairs.add(Rule.BAD_PAGE_VIEW);
            } else {
                views.add(view);
            }
        }
        return views;
    }

    private static @Nullable PageView viewOrNull(@Nullable Object element, References known, Set<Rule> repairs) {
        try {
            Fields fields = Fields.of("page_views", element);
            WrittenTime time = WrittenTime.of(fields, "timestamp");
            String type = fields.text("page_type");
            String productId = fields.text("product_id");
            String categoryId = fields.text("category_id");
            Long seconds = fields.whole("view_duration");
            if (time.time() == null || type == null || (categoryId != null && !Ids.isValid(categoryId))) {
                return null;
            }
            if (productId != null && !known.hasProduct(productId)) {
                repairs.add(Rule.UNKNOWN_PRODUCT_SEEN);
                productId = null;
            }
            return new PageView(time.time(), requireNonNull(Judge.code(type, repairs)), productId, categoryId, seconds);
        } catch (Rejection e) {
            return null; // a wrong type
        }
    }
}
