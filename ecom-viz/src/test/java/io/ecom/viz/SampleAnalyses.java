package io.ecom.viz;

import io.ecom.model.Money;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvTracking;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.DepthConversion;
import io.ecom.model.result.Engagement;
import io.ecom.model.result.FirstOrderCohortMonth;
import io.ecom.model.result.FunnelBreakdown;
import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.HourConversion;
import io.ecom.model.result.LawCheck;
import io.ecom.model.result.RfmCell;
import io.ecom.model.result.Score;
import io.ecom.model.result.TruthScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Rows of the analyses behind {@link SampleTables}: not random, so that expectations can be reckoned by hand. */
final class SampleAnalyses {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<String> FREQUENCIES = List.of("0", "1", "2", "3", "4", "5", "6", "7+");

    private SampleAnalyses() {}

    /** Two categories; the second sells five times as much in July. */
    static List<CategoryWeek> weeks() {
        List<CategoryWeek> weeks = new ArrayList<>();
        for (String category : List.of("c1", "c2")) {
            for (LocalDate week = LocalDate.of(2024, 12, 30); week.getYear() < 2026; week = week.plusDays(7)) {
                boolean july = category.equals("c2") && week.plusDays(3).getMonthValue() == 7;
                long units = july ? 500 : 100;
                String name = category.equals("c1") ? "Books" : "Garden";
                weeks.add(new CategoryWeek(category, week, units, Money.ofCents(units * 1000), BigDecimal.ONE, name));
            }
        }
        return weeks;
    }

    /** The third pair is not beyond chance. */
    static List<CoPurchase> pairs() {
        return List.of(
                pair("p1", "p2", 60, "4.000000", "0.030000", "0.000001"),
                pair("p2", "p3", 20, "6.500000", "0.010000", "0.000002"),
                pair("p1", "p4", 3, "1.100000", "0.000200", "0.600000"));
    }

    private static CoPurchase pair(String a, String b, long together, String lift, String leverage, String q) {
        return new CoPurchase(
                a,
                b,
                together,
                share(together, 1000),
                share(together, 100),
                share(together, 80),
                new BigDecimal(lift),
                new BigDecimal(leverage),
                BigDecimal.ONE,
                new BigDecimal(q),
                new BigDecimal(q),
                "Tent " + a,
                "Lamp " + b);
    }

    static List<RfmCell> rfm() {
        List<RfmCell> cells = new ArrayList<>();
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                cells.add(new RfmCell(r, f, 10, Money.ofCents(100_00L * r * f)));
            }
        }
        return cells;
    }

    static List<AgeGroup> ages() {
        return List.of(
                new AgeGroup("under_18", 0, 0, 0, Money.ZERO, null),
                new AgeGroup("18-24", 100, 20, 40, Money.of("400.00"), Money.of("10.00")),
                new AgeGroup("25-34", 300, 90, 160, Money.of("1600.00"), Money.of("10.00")));
    }

    /** Three cohorts; the last month was observed in part, and nothing before January. */
    static List<CohortMonth> cohorts() {
        List<CohortMonth> months = new ArrayList<>();
        months.add(new CohortMonth(YearMonth.of(2024, 12), 0, 50, null, null, null, null, "none"));
        months.add(month("2024-12", 1, 50, 5, "full"));
        months.add(month("2024-12", 2, 50, 4, "partial"));
        months.add(month("2025-01", 0, 100, 30, "full"));
        months.add(month("2025-01", 1, 100, 8, "partial"));
        months.add(month("2025-02", 0, 80, 20, "partial"));
        return months;
    }

    private static CohortMonth month(String cohort, long index, long users, long active, String observed) {
        return new CohortMonth(
                YearMonth.parse(cohort),
                index,
                users,
                active,
                active,
                Money.ofCents(active * 1000),
                share(active, users),
                observed);
    }

    static List<FirstOrderCohortMonth> firstOrders() {
        return List.of(
                new FirstOrderCohortMonth(
                        YearMonth.of(2025, 1), 0, 40, 40L, 44L, Money.of("400.00"), share(40, 40), "full"),
                new FirstOrderCohortMonth(
                        YearMonth.of(2025, 1), 1, 40, 10L, 12L, Money.of("120.00"), share(10, 40), "full"));
    }

    static List<Engagement> engagement() {
        List<Engagement> rows = new ArrayList<>();
        int i = 0;
        for (String x : List.of("sessions", "page_views", "session_seconds")) {
            for (String y : List.of("orders", "revenue", "converted_sessions")) {
                BigDecimal r = new BigDecimal("0.40").add(BigDecimal.valueOf(i++, 2));
                BigDecimal reach = new BigDecimal("0.02");
                rows.add(new Engagement(x, y, 5000, r, r.subtract(reach), r.subtract(reach), r.add(reach)));
            }
        }
        return rows;
    }

    static List<FunnelBreakdown> breakdown() {
        List<FunnelBreakdown> rows = new ArrayList<>();
        long[][] sessions = {{1000, 300, 150, 100}, {2000, 500, 200, 100}};
        String[][] seconds = {{null, "95.500000", "30.000000", "240.000000"}, {null, "61.000000", "42.000000", null}};
        for (int device = 0; device < 2; device++) {
            for (int step = 0; step < FunnelStep.STEPS.size(); step++) {
                long reached = sessions[device][step];
                rows.add(new FunnelBreakdown(
                        "device",
                        device == 0 ? "desktop" : "mobile",
                        FunnelStep.STEPS.get(step),
                        reached,
                        share(reached, sessions[device][0]),
                        seconds[device][step] == null ? null : new BigDecimal(seconds[device][step])));
            }
        }
        return rows;
    }

    static List<HourConversion> hours() {
        List<HourConversion> rows = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                long sessions = day == 1 && hour == 20 ? 400 : day == 7 && hour == 3 ? 10 : 200;
                rows.add(new HourConversion(
                        "" + day,
                        "%02d".formatted(hour),
                        sessions,
                        sessions / 20,
                        share(1, 20),
                        share(1, 40),
                        share(1, 10)));
            }
        }
        return rows;
    }

    static List<DepthConversion> depths() {
        return List.of(
                new DepthConversion("0", 0, 0, null, null, null),
                new DepthConversion("1", 500, 5, share(5, 500), share(2, 500), share(9, 500)),
                new DepthConversion("8-15", 200, 40, share(40, 200), share(30, 200), share(52, 200)));
    }

    static List<Clv> clv() {
        List<Clv> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            BigDecimal value = BigDecimal.valueOf(1000 - i * 10L);
            rows.add(new Clv(
                    "user_%02d".formatted(i),
                    1,
                    30,
                    90,
                    Money.of("50.00"),
                    share(50 - i, 50),
                    BigDecimal.ONE,
                    BigDecimal.valueOf(60),
                    value,
                    5,
                    300,
                    value,
                    value));
        }
        return rows;
    }

    static List<ClvTracking> tracking() {
        List<ClvTracking> rows = new ArrayList<>();
        for (int week = 1; week <= 10; week++) {
            LocalDate until = FIRST.plusDays(7L * week - 1);
            rows.add(new ClvTracking(
                    week, until, week > 5, 20, BigDecimal.valueOf(22), 20L * week, BigDecimal.valueOf(22L * week)));
        }
        return rows;
    }

    static List<ClvCalibration> calibration() {
        List<ClvCalibration> rows = new ArrayList<>();
        for (int i = 0; i < FREQUENCIES.size(); i++) {
            rows.add(new ClvCalibration(
                    FREQUENCIES.get(i),
                    i == 6 ? 0 : 100,
                    i == 6 ? 0 : 50L * i,
                    BigDecimal.valueOf(i == 6 ? 0 : 48L * i),
                    BigDecimal.valueOf(i == 6 ? 0 : 100L * i)));
        }
        return rows;
    }

    static List<ClvForecast> forecasts() {
        BigDecimal error = new BigDecimal("0.500000");
        return List.of(
                new ClvForecast("mbg", 700, 1100, BigDecimal.valueOf(1056), error, error, error, error, error),
                new ClvForecast("naive", 700, 1100, BigDecimal.valueOf(2200), error, error, error, error, error));
    }

    static List<ClvFrequency> frequencies() {
        List<ClvFrequency> rows = new ArrayList<>();
        for (int i = 0; i < FREQUENCIES.size(); i++) {
            rows.add(new ClvFrequency(FREQUENCIES.get(i), 800 >> i, BigDecimal.valueOf(780 >> i)));
        }
        return rows;
    }

    static List<ClvAlive> alive() {
        return List.of(
                new ClvAlive("0", "0", 100, new BigDecimal("0.900000")),
                new ClvAlive("0", "8-15", 100, new BigDecimal("0.500000")),
                new ClvAlive("2-3", "0", 50, new BigDecimal("0.980000")),
                new ClvAlive("2-3", "8-15", 0, null));
    }

    static List<TruthScore> truth() {
        return List.of(new TruthScore(
                "incidents", "recall", BigDecimal.valueOf(4), BigDecimal.valueOf(3), new BigDecimal("0.750000")));
    }

    static List<Score> scores() {
        return List.of(new Score(
                "conversion_rate",
                "converted over all sessions",
                new BigDecimal("0.030000"),
                new BigDecimal("0.001000"),
                new BigDecimal("0.010000"),
                new BigDecimal("0.050000"),
                "inside",
                new BigDecimal("0.020000"),
                30,
                "sessions",
                "published figures"));
    }

    static List<LawCheck> laws() {
        return List.of(
                new LawCheck("order_of_time", "A session starts before it ends", 1000, 2, "sess_0001"),
                new LawCheck("paid_price", "The price paid is the price of that moment", 500, 0, null));
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}
