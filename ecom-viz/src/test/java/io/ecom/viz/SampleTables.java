package io.ecom.viz;

import io.ecom.model.Money;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvTracking;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.Customer;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.DepthConversion;
import io.ecom.model.result.Engagement;
import io.ecom.model.result.FirstOrderCohortMonth;
import io.ecom.model.result.FunnelBreakdown;
import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.HourConversion;
import io.ecom.model.result.LawCheck;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Reconciliation;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.RfmCell;
import io.ecom.model.result.Score;
import io.ecom.model.result.SpendingTier;
import io.ecom.model.result.Summary;
import io.ecom.model.result.TruthScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Tables as a year of a plausible shop would give them, the same at every call. */
public final class SampleTables {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<String> CATEGORIES = List.of(
            "Electronics",
            "Home & Kitchen",
            "Outdoor",
            "Fashion",
            "Sports",
            "Beauty & Personal Care",
            "Toys",
            "Books",
            "Garden",
            "Office Supplies",
            "Pet Care",
            "Automotive Parts and Accessories",
            "Grocery",
            "Health",
            "Baby",
            "Music",
            "Games",
            "Footwear",
            "Jewellery",
            "Luggage",
            "Lighting",
            "Tools",
            "Art & Craft",
            "Bikes",
            "Stationery");
    private static final List<String> NOUNS =
            List.of("Tent", "Lamp", "Chair", "Kettle", "Backpack", "Jacket", "Ball", "Desk", "Bottle", "Headset");
    private static final List<String> ADJECTIVES =
            List.of("Trail", "Nordic", "Compact", "Classic", "Urban", "Ultra", "Silent", "Bright");

    private final Random random = new Random(7);

    private SampleTables() {}

    /** Writes every table into a folder. */
    public static void write(Path folder) {
        SampleTables sample = new SampleTables();
        write(folder, Summary.class, sample.summary());
        write(folder, DailySales.class, sample.days());
        write(folder, CategoryRevenue.class, sample.categories());
        write(folder, ProductSales.class, sample.products());
        write(folder, OrderStatus.class, sample.statuses());
        write(folder, SpendingTier.class, sample.tiers());
        write(folder, PurchaseFrequency.class, sample.frequencies());
        write(folder, Customer.class, sample.customers());
        write(folder, FunnelStep.class, sample.funnel());
        write(folder, Conversion.class, sample.conversion());
        write(folder, DataQuality.class, sample.quality());
        write(folder, Reconciliation.class, sample.reconciliation());
        write(folder, AgeGroup.class, SampleAnalyses.ages());
        write(folder, CategoryWeek.class, SampleAnalyses.weeks());
        write(folder, Clv.class, SampleAnalyses.clv());
        write(folder, ClvAlive.class, SampleAnalyses.alive());
        write(folder, ClvCalibration.class, SampleAnalyses.calibration());
        write(folder, ClvForecast.class, SampleAnalyses.forecasts());
        write(folder, ClvFrequency.class, SampleAnalyses.frequencies());
        write(folder, ClvTracking.class, SampleAnalyses.tracking());
        write(folder, CoPurchase.class, SampleAnalyses.pairs());
        write(folder, CohortMonth.class, SampleAnalyses.cohorts());
        write(folder, DepthConversion.class, SampleAnalyses.depths());
        write(folder, Engagement.class, SampleAnalyses.engagement());
        write(folder, FirstOrderCohortMonth.class, SampleAnalyses.firstOrders());
        write(folder, FunnelBreakdown.class, SampleAnalyses.breakdown());
        write(folder, HourConversion.class, SampleAnalyses.hours());
        write(folder, LawCheck.class, SampleAnalyses.laws());
        write(folder, RfmCell.class, SampleAnalyses.rfm());
        write(folder, Score.class, SampleAnalyses.scores());
        write(folder, TruthScore.class, SampleAnalyses.truth());
    }

    private static <R extends Record> void write(Path folder, Class<R> rowType, List<R> rows) {
        ResultCsv.write(ResultTable.of(rowType), rows.iterator(), folder);
    }

    private List<Summary> summary() {
        return List.of(
                figure("net_revenue", "148203.42", "131877.10"),
                figure("orders", "1822", "1655"),
                figure("average_order_value", "81.34", "79.68"),
                figure("buyers", "1384", "1290"),
                figure("repeat_buyer_share", "0.418352", "0.421705"),
                figure("units", "4011", "3722"),
                figure("sessions", "24610", "21874"),
                figure("conversion_rate", "0.048273", "0.048139"));
    }

    private static Summary figure(String metric, String value, String previous) {
        BigDecimal v = new BigDecimal(value);
        BigDecimal p = new BigDecimal(previous);
        return new Summary(metric, v, p, v.divide(p, 6, RoundingMode.HALF_UP).subtract(BigDecimal.ONE));
    }

    private List<DailySales> days() {
        List<DailySales> days = new ArrayList<>();
        for (int d = 0; d < 365; d++) {
            LocalDate date = FIRST.plusDays(d);
            double season = 1
                    + 0.18 * Math.sin((d - 80) / 58.0)
                    + (d > 320 ? 0.9 * Math.exp(-Math.pow((d - 332) / 9.0, 2)) : 0);
            double week = date.getDayOfWeek().getValue() >= 6 ? 0.86 : 1.05;
            double event = d == 331 ? 2.1 : d == 196 ? 0.35 : 1;
            long orders = Math.round(52 * season * week * event * (0.9 + 0.2 * random.nextDouble()));
            Money gross = Money.ofCents(Math.round(orders * (7900 + 900 * random.nextGaussian())));
            Money discount = Money.ofCents(Math.round(gross.cents() * 0.06));
            days.add(new DailySales(
                    date,
                    orders,
                    Math.round(orders * 2.1),
                    gross,
                    discount,
                    gross.minus(discount),
                    Math.round(orders * 0.97)));
        }
        return days;
    }

    private List<CategoryRevenue> categories() {
        List<Money> revenue = new ArrayList<>();
        for (int i = 0; i < CATEGORIES.size(); i++) {
            revenue.add(
                    Money.ofCents(Math.round(32_000_000 / Math.pow(i + 2, 0.9) * (0.95 + 0.1 * random.nextDouble()))));
        }
        revenue.sort(Comparator.reverseOrder());
        Money all = revenue.stream().reduce(Money.ZERO, Money::plus);
        List<CategoryRevenue> rows = new ArrayList<>();
        for (int i = 0; i < CATEGORIES.size(); i++) {
            Money r = revenue.get(i);
            Money profit = i == 21 ? null : Money.ofCents(Math.round(r.cents() * (0.12 + 0.3 * random.nextDouble())));
            rows.add(new CategoryRevenue(
                    "cat_%03d".formatted(i),
                    CATEGORIES.get(i),
                    r.cents() / 8000,
                    r.cents() / 3600,
                    r,
                    Ratio.of(r, all).rounded(),
                    profit));
        }
        return rows;
    }

    private List<ProductSales> products() {
        List<ProductSales> rows = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            double weight = 9000 * Math.pow(i + 6, -1.2);
            long views = Math.round(weight * 26 * Math.exp(0.5 * random.nextGaussian())) + random.nextInt(3);
            long orders = Math.round(weight * Math.exp(0.45 * random.nextGaussian()));
            String name = ADJECTIVES.get(i % 8) + " " + NOUNS.get(i / 8 % 10) + " " + (100 + i);
            rows.add(new ProductSales(
                    "prod_%05d".formatted(i),
                    name,
                    "cat_%03d".formatted(i % 25),
                    orders,
                    Math.round(orders * 1.3),
                    Money.ofCents(orders * (900 + random.nextInt(9000))),
                    views));
        }
        rows.sort(Comparator.comparing(ProductSales::revenue).reversed().thenComparing(ProductSales::productId));
        return rows;
    }

    private List<OrderStatus> statuses() {
        List<String> names = List.of(
                "delivered", "completed", "shipped", "returned", "cancelled", "processing", "refunded", "failed");
        long[] orders = {9120, 4870, 2210, 1430, 866, 640, 212, 97};
        List<OrderStatus> rows = new ArrayList<>();
        for (int i = 0; i < orders.length; i++) {
            rows.add(new OrderStatus(
                    names.get(i),
                    orders[i],
                    Ratio.of(orders[i], 19445).rounded(),
                    Money.ofCents(orders[i] * 8650),
                    Money.ofCents(orders[i] * 8134)));
        }
        return rows;
    }

    private List<SpendingTier> tiers() {
        return List.of(
                tier("platinum", 155, 2190, "412830.55", "1510.20"),
                tier("gold", 465, 3870, "398211.02", "590.75"),
                tier("silver", 930, 3944, "301562.90", "201.40"),
                tier("bronze", 1551, 2311, "128840.13", "4.99"),
                new SpendingTier("none", 8899, 0, Money.ZERO, Ratio.of(0, 1).rounded(), null, null));
    }

    private static SpendingTier tier(String name, long users, long orders, String revenue, String least) {
        Money money = Money.of(revenue);
        return new SpendingTier(
                name,
                users,
                orders,
                money,
                Ratio.of(money, Money.of("1241444.60")).rounded(),
                Ratio.mean(money, orders).money(),
                Money.of(least));
    }

    private List<PurchaseFrequency> frequencies() {
        return List.of(
                new PurchaseFrequency("none", 0, 0L, 8899, 0, Money.ZERO),
                new PurchaseFrequency("one_time", 1, 1L, 1627, 1627, Money.of("118320.40")),
                new PurchaseFrequency("occasional", 2, 4L, 948, 2560, Money.of("264811.18")),
                new PurchaseFrequency("regular", 5, 9L, 371, 2410, Money.of("312975.62")),
                new PurchaseFrequency("frequent", 10, null, 155, 5718, Money.of("545337.40")));
    }

    private List<Customer> customers() {
        List<String> segments = List.of("lost", "new", "attention", "potential", "at_risk", "loyal", "champion");
        List<Customer> rows = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            boolean buyer = random.nextDouble() < 0.26;
            int s = Math.min(6, (int) (Math.abs(random.nextGaussian()) * 3.2));
            long orders = buyer ? 1 + s * (1 + random.nextInt(3)) : 0;
            LocalDateTime last = FIRST.plusDays(180 + random.nextInt(180)).atTime(12, 30, 15);
            rows.add(new Customer(
                    "user_%06d".formatted(i),
                    YearMonth.of(2025, 1 + i % 12),
                    orders,
                    orders * 2,
                    Money.ofCents(orders * (4000 + random.nextInt(8000))),
                    buyer ? last.minusDays(100).toInstant(ZoneOffset.UTC) : null,
                    buyer ? last.toInstant(ZoneOffset.UTC) : null,
                    8,
                    60,
                    4200,
                    orders,
                    buyer ? (long) (360 - last.getDayOfYear()) : null,
                    buyer ? 3 : null,
                    buyer ? 3 : null,
                    buyer ? 3 : null,
                    buyer ? "silver" : "none",
                    buyer ? segments.get(s) : null));
        }
        return rows;
    }

    private List<FunnelStep> funnel() {
        return List.of(
                new FunnelStep("product_view", 128_410, Ratio.of(128410, 128410).rounded(), null, null),
                new FunnelStep(
                        "cart",
                        19_204,
                        Ratio.of(19204, 128410).rounded(),
                        Ratio.of(19204, 128410).rounded(),
                        new BigDecimal("142.000000")),
                new FunnelStep(
                        "checkout",
                        9_480,
                        Ratio.of(9480, 128410).rounded(),
                        Ratio.of(9480, 19204).rounded(),
                        new BigDecimal("254.500000")),
                new FunnelStep(
                        "purchase",
                        6_733,
                        Ratio.of(6733, 128410).rounded(),
                        Ratio.of(6733, 9480).rounded(),
                        new BigDecimal("67.000000")));
    }

    private List<Conversion> conversion() {
        List<Conversion> rows = new ArrayList<>();
        rate(rows, "device", "desktop", 55_200, 0.062);
        rate(rows, "device", "mobile", 82_100, 0.034);
        rate(rows, "device", "tablet", 12_700, 0.048);
        List.of("Android", "ChromeOS", "iOS", "Linux", "macOS", "Windows")
                .forEach(v -> rate(rows, "os", v, 9_000 + random.nextInt(30_000), 0.03 + 0.03 * random.nextDouble()));
        List.of("Chrome", "Edge", "Firefox", "Safari")
                .forEach(v -> rate(rows, "browser", v, 4_000 + random.nextInt(60_000), 0.045));
        List.of("", "direct", "email", "paid_search", "search_engine", "social_media", "affiliate")
                .forEach(v ->
                        rate(rows, "referrer", v, 2_000 + random.nextInt(40_000), 0.025 + 0.05 * random.nextDouble()));
        for (int h = 0; h < 24; h++) {
            rate(
                    rows,
                    "hour",
                    "%02d".formatted(h),
                    1_500 + (int) (6_000 * Math.exp(-Math.pow((h - 19) / 6.0, 2))),
                    0.045 + 0.012 * Math.sin((h - 12) / 4.0));
        }
        for (int d = 1; d <= 7; d++) {
            rate(rows, "weekday", "" + d, 20_000 + 900 * d, 0.044 + (d > 5 ? 0.006 : 0));
        }
        return rows;
    }

    private void rate(List<Conversion> rows, String dimension, String value, long sessions, double rate) {
        long converted = Math.round(sessions * rate);
        double p = (double) converted / sessions;
        double margin = 1.96 * Math.sqrt(p * (1 - p) / sessions);
        rows.add(new Conversion(
                dimension,
                value.isEmpty() ? null : value,
                sessions,
                converted,
                Ratio.of(converted, sessions).rounded(),
                decimal(p - margin),
                decimal(p + margin)));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    private List<DataQuality> quality() {
        List<DataQuality> rows = new ArrayList<>();
        quality(rows, "sessions", "bad_time", "quarantined", 150_000, 31);
        quality(rows, "sessions", "end_before_start", "repaired", 150_000, 412);
        quality(rows, "sessions", "missing_device", "repaired", 150_000, 1_208);
        quality(rows, "sessions", "unknown_user", "quarantined", 150_000, 0);
        quality(rows, "transactions", "missing_discount", "repaired", 19_448, 87);
        quality(rows, "transactions", "totals_differ", "quarantined", 19_448, 3);
        quality(rows, "users", "missing_place", "repaired", 12_000, 0);
        return rows;
    }

    private static void quality(
            List<DataQuality> rows, String entity, String rule, String action, long checked, long records) {
        rows.add(new DataQuality(
                entity,
                rule,
                action,
                checked,
                records,
                Ratio.of(records, checked).rounded()));
    }

    private List<Reconciliation> reconciliation() {
        List<Reconciliation> rows = new ArrayList<>();
        for (String question :
                List.of("category_revenue", "daily_sales", "product_sales", "purchase_frequency", "user_sessions")) {
            String digest = "%016x".formatted(random.nextLong());
            for (String engine : List.of("java", question.equals("user_sessions") ? "hbase" : "mongodb", "spark")) {
                rows.add(new Reconciliation(
                        question, engine, 25L + random.nextInt(900), digest, true, 20 + random.nextInt(2_000)));
            }
        }
        return rows;
    }
}
