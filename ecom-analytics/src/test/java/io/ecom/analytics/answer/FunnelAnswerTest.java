package io.ecom.analytics.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Device;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunnelAnswerTest {
    private static final Instant START = Instant.parse("2026-10-05T10:00:00Z");

    private final FunnelAnswer answer = new FunnelAnswer(Duration.ofHours(1));

    @Test
    void medianTimesAreThoseOfTheSessionsWithTheValue() {
        answer.session(session("s1", "mobile", "email", 0, 10, 12));
        answer.session(session("s2", "mobile", null, 0, 30));
        answer.session(session("s3", "mobile", "email", 0, 61));
        answer.session(session("s4", "desktop", null, 0, 4));
        answer.session(session("s5", "desktop", null));

        // Mobile 10, 30 and 61 s to the cart; from mails 10 and 61; without a referrer 30 and 4.
        assertThat(answer.breakdown().csv()).isEqualTo("""
                dimension,value,step,sessions,share_of_first,median_seconds
                device,desktop,product_view,1,1.000000,
                device,desktop,cart,1,1.000000,4.000000
                device,desktop,checkout,0,0.000000,
                device,desktop,purchase,0,0.000000,
                device,mobile,product_view,3,1.000000,
                device,mobile,cart,3,1.000000,30.000000
                device,mobile,checkout,1,0.333333,2.000000
                device,mobile,purchase,0,0.000000,
                referrer,,product_view,2,1.000000,
                referrer,,cart,2,1.000000,17.000000
                referrer,,checkout,0,0.000000,
                referrer,,purchase,0,0.000000,
                referrer,email,product_view,2,1.000000,
                referrer,email,cart,2,1.000000,35.500000
                referrer,email,checkout,1,0.500000,2.000000
                referrer,email,purchase,0,0.000000,
                """);
    }

    /** A session with a product, a cart and a checkout page at these seconds, as far as they are given. */
    private static Session session(String id, String device, @Nullable String referrer, int... seconds) {
        List<String> pages = List.of("product_detail", "cart", "checkout");
        List<PageView> views = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            views.add(new PageView(START.plusSeconds(seconds[i]), pages.get(i), null, null, null));
        }
        return new Session(
                id,
                "u1",
                START,
                START,
                60,
                Place.UNKNOWN,
                null,
                new Device(device, null, null),
                List.of(),
                views,
                List.of(),
                "browsed",
                referrer);
    }
}
