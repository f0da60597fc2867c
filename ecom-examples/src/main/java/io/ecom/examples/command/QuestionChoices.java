package io.ecom.examples.command;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.clv.table.ClvOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be chosen about the questions, whatever engine answers them. */
final class QuestionChoices {
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

    /** Plain-Java answers that have heard nothing yet. */
    Answers answers() {
        return new Answers(funnelWindow, pairs(), clv());
    }

    Duration funnelWindow() {
        return funnelWindow;
    }

    PairLimits pairs() {
        return new PairLimits(minTogether, maxPairs);
    }

    ClvOptions clv() {
        return clv.options();
    }

    Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("funnel-window", funnelWindow.toString());
        text.put("min-together", String.valueOf(minTogether));
        text.put("max-pairs", String.valueOf(maxPairs));
        text.putAll(clv.asText());
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
