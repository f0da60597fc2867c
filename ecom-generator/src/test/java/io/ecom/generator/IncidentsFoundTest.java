package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.incident.Incident;
import io.ecom.analytics.incident.Incidents;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IncidentsFoundTest {
    @ParameterizedTest
    @ValueSource(strings = {"ecom", "a", "b"})
    void explore(String seed) {
        for (Preset preset : List.of(Preset.DEMO, Preset.FLAT, Preset.TINY)) {
            GeneratorOptions options = preset.options().withSeed(seed);
            long begin = System.nanoTime();
            Answers answers = ShopAnswers.of(options);
            System.out.println(preset + " " + seed + " " + (System.nanoTime() - begin) / 1000000);
            List<Incident> found = Incidents.find(
                    answers.dailyConversion().rows(), answers.categoryDaily().rows(), answers.priceChanges().rows());
            System.out.println("truth " + io.ecom.generator.shop.Shop.open(options.shop()).incidents().all().stream().map(i -> i + " " + options.shop().window().dateOf(i.firstDay()) + " " +  options.shop().window().dateOf(i.lastDay())).toList());
            found.forEach(f -> System.out.println("  " + f));
        }
    }
}
