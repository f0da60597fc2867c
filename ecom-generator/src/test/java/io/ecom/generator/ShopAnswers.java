package io.ecom.generator;

import io.ecom.analytics.answer.Answers;
import java.time.Duration;

/** The plain-Java answers about a generated shop, without files between. */
final class ShopAnswers {
    private ShopAnswers() {}

    static Answers of(GeneratorOptions options) {
        ShopGenerator shop = ShopGenerator.of(options);
        Answers answers = new Answers(Duration.ofHours(24));
        shop.categories().forEach(answers::category);
        shop.products().forEach(answers::product);
        shop.stories(0, options.users()).forEach(story -> {
            answers.user(story.user());
            story.sessions().forEach(answers::session);
            story.orders().forEach(answers::transaction);
        });
        return answers;
    }
}
