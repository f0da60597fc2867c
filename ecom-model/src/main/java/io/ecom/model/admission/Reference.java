package io.ecom.model.admission;

import static java.util.Objects.requireNonNull;

import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.User;
import java.util.ArrayList;
import java.util.List;

/**
 * What one record says of another: the kind of the other and its id.
 *
 * @param id for a subcategory that of its category, a space, and its own; no id holds a space
 */
public record Reference(Target target, String id) {
    /** What can be referred to. */
    public enum Target {
        USER,
        CATEGORY,
        SUBCATEGORY,
        PRODUCT,
        SESSION
    }

    public Reference {
        requireNonNull(target, "target");
        requireNonNull(id, "id");
    }

    static Reference toSubcategory(String categoryId, String subcategoryId) {
        return new Reference(Target.SUBCATEGORY, categoryId + " " + subcategoryId);
    }

    /** The references that find this record once it is admitted; none for a transaction. */
    public static List<Reference> to(Record record) {
        List<Reference> references = new ArrayList<>();
        if (record instanceof User user) {
            references.add(new Reference(Target.USER, user.userId()));
        } else if (record instanceof Category category) {
            references.add(new Reference(Target.CATEGORY, category.categoryId()));
            category.subcategories()
                    .forEach(part -> references.add(toSubcategory(category.categoryId(), part.subcategoryId())));
        } else if (record instanceof Product product) {
            references.add(new Reference(Target.PRODUCT, product.productId()));
        } else if (record instanceof Session session) {
            references.add(new Reference(Target.SESSION, session.sessionId()));
        }
        return references;
    }
}
