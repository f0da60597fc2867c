package io.ecom.examples.command;

import io.ecom.analytics.basket.PairLimits;
import io.ecom.examples.stage.SparkTables;
import io.ecom.spark.analysis.AnalysisOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be chosen about admission and analyses. */
final class AnalysisChoices {
    @Option(
            names = "--max-bad",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            description = "The share of quarantined records, of any entity, above which the run ends with status 1"
                    + " (default: ${DEFAULT-VALUE}).")
    private double maxBad;

    @Option(
            names = "--funnel-window",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = Span.class,
            description = "The longest time from the first event of the funnel to the last, such as 90m, 24h or 7d"
                    + " (default: ${DEFAULT-VALUE}).")
    private Duration funnelWindow = Duration.ZERO;

    @Option(
            names = "--min-together",
            paramLabel = "N",
            defaultValue = "2",
            description = "In how many sales two products must stand together to be shown (default: ${DEFAULT-VALUE}).")
    private long minTogether;

    @Option(
            names = "--max-pairs",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many pairs of products are shown at most (default: ${DEFAULT-VALUE}).")
    private int maxPairs;

    @Mixin
    private ClvChoices clv = new ClvChoices();

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            defaultValue = "local[*]",
            description = "The Spark master to work on (default: ${DEFAULT-VALUE}).")
    private String sparkMaster = "";

    @Option(names = "--spark-ui", description = "Keep Spark's own page open at the end until Enter.")
    private boolean sparkUi;

    /** Opens Spark on the chosen master. */
    SparkTables openSpark(Path scratch) {
        return sparkUi ? SparkTables.openWithPage(sparkMaster, scratch) : SparkTables.open(sparkMaster, scratch);
    }

    double maxBad() {
        return maxBad;
    }

    AnalysisOptions options() {
        return new AnalysisOptions(funnelWindow, new PairLimits(minTogether, maxPairs), clv.options());
    }

    Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("max-bad", String.valueOf(maxBad));
        text.put("funnel-window", funnelWindow.toString());
        text.put("min-together", String.valueOf(minTogether));
        text.put("max-pairs", String.valueOf(maxPairs));
        text.putAll(clv.asText());
        text.put("spark", sparkMaster);
        return text;
    }

    /** A span such as {@code 24h}. */
    static final class Span implements ITypeConverter<Duration> {
        private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");

        @Override
        public Duration convert(String text) {
            Matcher matcher = SPAN.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "expected a number and s, m, h or d, such as 24h, but was '%s'".formatted(text));
            }
            long count = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2).charAt(0)) {
                case 's' -> Duration.ofSeconds(count);
                case 'm' -> Duration.ofMinutes(count);
                case 'h' -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        }
    }
}
