package io.ecom.model.admission;

import org.jspecify.annotations.Nullable;

/** Which records were admitted before: what a record may refer to. */
public interface References {
    boolean hasUser(String userId);

    boolean hasCategory(String categoryId);

    boolean hasSubcategory(@Nullable String categoryId, String subcategoryId);

    boolean hasProduct(String productId);

    boolean hasSession(String sessionId);
}
