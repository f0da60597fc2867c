package io.ecom.generator.goods;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.generator.calendar.Incidents;
import io.ecom.generator.calendar.Rhythm;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.goods.Department.Kind;
import io.ecom.generator.goods.Department.Shelf;
import io.ecom.generator.random.Seed;
import io.ecom.model.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    private static final Window YEAR = Window.ending(LocalDate.of(2025, 12, 31), 365);

    private final Catalogue catalogue = Catalogue.read();

    @Test
    void thereAreTwentyFiveDepartmentsOfFourShelves() {
        assertThat(catalogue.departments())
                .hasSize(25)
                .allMatch(department -> department.shelves().size() == 4);
        assertThat(catalogue.departments()).extracting(Department::name).doesNotHaveDuplicates();
    }

    @Test
    void figuresMakeSense() {
        for (Department department : catalogue.departments()) {
            assertThat(department.returnRate()).isBetween(0.01, 0.4);
            assertThat(department.brands()).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
            for (Shelf shelf : department.shelves()) {
                assertThat(shelf.margin()).isBetween(new BigDecimal("0.05"), new BigDecimal("0.70"));
                assertThat(shelf.variants()).hasSize(6).doesNotHaveDuplicates();
                assertThat(shelf.kinds()).hasSize(4).extracting(Kind::noun).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void whatGoesTogetherIsSold() {
        Set<String> nouns = catalogue.departments().stream()
                .flatMap(department -> department.shelves().stream())
                .flatMap(shelf -> shelf.kinds().stream())
                .map(Kind::noun)
                .collect(Collectors.toSet());
        assertThat(catalogue.pairings()).hasSizeGreaterThan(30);
        assertThat(catalogue.pairings())
                .allMatch(pair -> nouns.contains(pair.noun()) && nouns.contains(pair.otherNoun()));
    }

    @Test
    void namesAreUniqueAtAnySize() {
        for (int products : new int[] {100, 1_500, 12_000}) {
            Assortment assortment = assortment(products, 25);
            assertThat(assortment.articles())
                    .extracting(article -> article.name)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void moreCategoriesThanTheCatalogueHasGetNamesOfTheirOwn() {
        List<Category> categories = assortment(600, 300).categories();
        assertThat(categories).extracting(Category::name).doesNotHaveDuplicates();
        assertThat(categories.get(26).name()).isEqualTo("Outlet Cycling");
        assertThat(categories.get(299).name()).isEqualTo("Household & Pantry 12");
    }

    @Test
    void pricesLieNearWhatSuchThingsCostWhenTheyAreSet() {
        for (Article article : assortment(1_500, 25).articles()) {
            Shelf shelf =
                    catalogue.departments().get(article.category).shelves().get(article.shelf);
            Kind kind = shelf.kinds().stream()
                    .filter(candidate -> candidate.noun().equals(article.noun))
                    .findFirst()
                    .orElseThrow();
            assertThat(article.name).endsWith(kind.noun());
            assertThat(article.listPrice).isBetween(kind.price() / 1.901, kind.price() * 1.901);
            assertThat(article.prices.points()).allMatch(point -> point.price().isPositive());
        }
    }

    @Test
    void complementsAreAmongTheMostPopularAndDisjoint() {
        Assortment assortment = assortment(1_500, 25);
        Ranking ranking = Demand.of(
                        Seed.of("x"), assortment, new Popularity(1.2, 5), YEAR, Rhythm.SEASONAL, Incidents.NONE)
                .ranking();
        List<Article> paired = ranking.complements().stream()
                .flatMap(pair -> List.of(pair.first(), pair.second()).stream())
                .toList();
        assertThat(ranking.complements()).hasSize(9);
        assertThat(paired).doesNotHaveDuplicates().allMatch(article -> ranking.rank(article) <= 22);
        assertThat(assortment.articles().stream().mapToDouble(ranking::weight).sum())
                .isBetween(0.999999, 1.000001);
    }

    @Test
    void aPriceIsWrittenAsShopsDo() {
        assertThat(PriceHistory.shelfPrice(7.43)).isEqualTo(739);
        assertThat(PriceHistory.shelfPrice(24.80)).isEqualTo(2499);
        assertThat(PriceHistory.shelfPrice(189.20)).isEqualTo(18899);
        assertThat(PriceHistory.shelfPrice(0.01)).isEqualTo(9);
    }

    private static Assortment assortment(int products, int categories) {
        return Assortment.of(Seed.of("x"), YEAR, Incidents.NONE, products, categories);
    }
}
