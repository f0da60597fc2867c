package io.ecom.analytics.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.SampleShop;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClvAnswerTest {
    /**
     * Two buyers of ten days, one of whom came back once: one purchase in twenty days is 4.5 in ninety, and three purchase
     * days of 45.00 together are 15.00 each. Who has one buyer who may or may not be drawn again knows next to nothing.
     */
    @Test
    void twoBuyersAreTooFewForMoreThanMeans() {
        Answers answers = new Answers(Duration.ofHours(24));
        SampleShop.sendTo(answers);

        assertThat(answers.clv().csv()).isEqualTo("""
                user_id,frequency,recency,age,monetary,p_alive,expected_orders,expected_value,clv,sessions,\
                session_seconds,clv_low,clv_high
                u1,1,10,10,10.00,1.000000,4.500000,15.000000,256.742386,2,1200,0.000000,513.484772
                u2,0,0,10,,1.000000,4.500000,15.000000,256.742386,1,600,0.000000,513.484772
                """);
        assertThat(answers.clvModel().purchaseModel().parameters()).isEqualTo(Map.of("lambda", 0.35));
        assertThat(answers.clvModel().warnings())
                .containsExactly(
                        "Fitted on all 2 buyers: only 0 registered in the observed period, expected at least 500; "
                                + "earlier orders of the other 2 are unseen",
                        "Likelihood has no maximum: purchases look Poisson; fitted 'Poisson'",
                        "Spend likelihood has no maximum; fitted 'pooled mean'",
                        "Horizon of 365 days is longer than the 11 days observed");
    }

    @Test
    void anEmptyShopHasNoBuyers() {
        Answers empty = new Answers(Duration.ofHours(24));

        assertThat(empty.clv().rows()).isEmpty();
        assertThat(empty.clvForecast().rows()).isEmpty();
        assertThat(empty.clvTracking().rows()).isEmpty();
        assertThat(empty.clvCalibration().csv()).isEqualTo("""
                frequency,users,actual,expected,naive
                0,0,0,0.000000,0.000000
                1,0,0,0.000000,0.000000
                2,0,0,0.000000,0.000000
                3,0,0,0.000000,0.000000
                4,0,0,0.000000,0.000000
                5,0,0,0.000000,0.000000
                6,0,0,0.000000,0.000000
                7+,0,0,0.000000,0.000000
                """);
        assertThat(empty.clvAlive().rows()).hasSize(48).allMatch(cell -> cell.users() == 0 && cell.pAlive() == null);
    }
}
