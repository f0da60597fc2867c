package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.generator.DemoShop.Glance;
import io.ecom.generator.calendar.Incident;
import io.ecom.generator.calendar.Incident.Kind;
import io.ecom.generator.goods.Article;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The planted stories leave the traces by which an analyst can find them. */
final class IncidentsTest {
    private static Incident incident(Kind kind) {
        return DemoShop.SHOP.incidents().all().stream()
                .filter(incident -> incident.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static double share(List<Glance> sessions, Predicate<Glance> condition) {
        return sessions.stream().filter(condition).count() / (double) sessions.size();
    }

    private static List<Glance> during(Incident incident) {
        return DemoShop.SESSIONS.stream()
                .filter(session -> incident.covers(session.day()))
                .toList();
    }

    @Test
    void nobodyBuysByPhoneWhileTheCheckoutIsBroken() {
        Predicate<Glance> boughtByPhone = session -> session.device().equals("mobile") && session.converted();
        List<Glance> broken = during(incident(Kind.BROKEN_MOBILE_CHECKOUT));
        assertThat(share(DemoShop.SESSIONS, boughtByPhone)).isGreaterThan(0.015);
        assertThat(broken).hasSizeGreaterThan(500).noneMatch(boughtByPhone);
        assertThat(broken).anyMatch(session -> session.converted());
    }

    @Test
    void aCampaignBringsVisitorsByMail() {
        Predicate<Glance> byMail = session -> session.referrer().equals("email");
        Incident campaign = incident(Kind.CAMPAIGN);
        List<Glance> visits = during(campaign);
        assertThat(share(visits, byMail)).isGreaterThan(3 * share(DemoShop.SESSIONS, byMail));
        long sold = inCategory(campaign, campaign.firstDay(), campaign.lastDay());
        long weekBefore = inCategory(campaign, campaign.firstDay() - 7, campaign.firstDay() - 1);
        assertThat(sold).isGreaterThan(weekBefore * 3 / 2);
    }

    @Test
    void aCategoryBecomesDearer() {
        Incident rise = incident(Kind.PRICE_RISE);
        long before = DemoShop.SHOP.spec().window().millisOf(rise.firstDay()) - 1;
        double factor = DemoShop.SHOP.assortment().articles().stream()
                .filter(article -> article.category() == rise.category())
                .mapToDouble(article -> article.priceAt(before + 1).cents()
                        / (double) article.priceAt(before).cents())
                .sorted()
                .skip(10)
                .findFirst()
                .orElseThrow();
        assertThat(factor).isBetween(1.1, 1.25);
    }

    private static long inCategory(Incident incident, int firstDay, int lastDay) {
        List<String> ids = DemoShop.SHOP.assortment().articles().stream()
                .filter(article -> article.category() == incident.category())
                .map(Article::id)
                .toList();
        return DemoShop.ORDERS.stream()
                .filter(order -> {
                    int day = DemoShop.SHOP
                            .spec()
                            .window()
                            .dayOf(order.timestamp().toEpochMilli());
                    return day >= firstDay && day <= lastDay;
                })
                .flatMap(order -> order.items().stream())
                .filter(line -> ids.contains(line.productId()))
                .count();
    }
}
