package io.ecom.generator.shop;

import io.ecom.generator.goods.Article;
import java.util.List;

/** Different products with their quantities. */
record Basket(List<Item> items) {
    record Item(Article article, int quantity) {}

    Basket {
        items = List.copyOf(items);
    }
}
