package dev.pora.exchange.calendar;

import dev.pora.attention.Attention;
import dev.pora.schedule.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** VALARMs (RFC 5545, section 3.6.6): one when it is due, and one for each pre-alert. */
final class Alarms {
    private Alarms() {}

    /** Months and years, which no duration can say, are as many days as lie before {@code next}. */
    static List<Component> of(Attention attention, String summary, Instant next, Viewpoint viewpoint) {
        Stream<String> before = attention.preAlerts().stream().map(span -> "-" + length(span, next, viewpoint));
        return Stream.concat(Stream.of("PT0S"), before)
                .map(trigger -> alarm(trigger, summary))
                .toList();
    }

    private static Component alarm(String trigger, String summary) {
        return new Component(
                Component.ALARM,
                List.of(
                        new Property("ACTION", "DISPLAY"),
                        Property.text("DESCRIPTION", summary),
                        new Property("TRIGGER", trigger)),
                List.of());
    }

    private static String length(Span span, Instant next, Viewpoint viewpoint) {
        return switch (span.unit()) {
            case MONTHS, YEARS ->
                "P"
                        + Math.round(Duration.between(span.before(next, viewpoint.zone()), next)
                                        .toMinutes()
                                / 1440.0) + "D";
            default -> span.text();
        };
    }
}
