package io.ecom.analytics.clv;

import io.ecom.model.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.opentest4j.TestAbortedException;

/** The CDNOW sample of Fader and Hardie, read from the folder that {@code ECOM_REFERENCE_DIR} names. */
public final class Cdnow {
    /** The end of calibration and of the holdout of 39 weeks. */
    public static final LocalDate CUT = LocalDate.of(1997, 9, 30);

    public static final LocalDate END = LocalDate.of(1998, 6, 30);

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private Cdnow() {}

    /** The 2,357 histories with times of two decimals and mean values, as the literature's summary has them. */
    public static List<PurchaseHistory> summary() {
        List<PurchaseHistory> histories = new ArrayList<>();
        for (String line : lines("cdnow_summary_with_monetary.csv.gz").subList(1, 2358)) {
            String[] fields = line.split(",");
            long x = Long.parseLong(fields[1]);
            Money repeat = Money.of(new BigDecimal(fields[4]).multiply(BigDecimal.valueOf(x)));
            histories.add(new PurchaseHistory(
                    x,
                    Span.weeks(Double.parseDouble(fields[2])),
                    Span.weeks(Double.parseDouble(fields[3])),
                    Money.ZERO,
                    repeat));
        }
        return histories;
    }

    /** Each customer's purchase days up to 30 June 1998, by the number in the sample. */
    public static Map<String, PurchaseDays> purchases() {
        Map<String, PurchaseDays> customers = new TreeMap<>();
        for (String line : lines("cdnow_sample.txt.gz")) {
            String[] fields = line.trim().split("\\s+");
            customers
                    .computeIfAbsent(fields[1], id -> new PurchaseDays())
                    .add(LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE), Money.of(fields[4]));
        }
        return customers;
    }

    private static List<String> lines(String file) {
        String folder = System.getenv("ECOM_REFERENCE_DIR");
        if (folder == null) {
            System.out.println(
                    "NOT RUN: the agreement with CDNOW needs its files; set ECOM_REFERENCE_DIR to their folder");
            throw new TestAbortedException("ECOM_REFERENCE_DIR is not set");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(folder, file))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
