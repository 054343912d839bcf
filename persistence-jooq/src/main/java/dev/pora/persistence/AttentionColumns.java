package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.attention.Attention;
import dev.pora.attention.Nag;
import dev.pora.schedule.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How a notification calls for attention, as its columns. */
final class AttentionColumns {
    private AttentionColumns() {}

    static Map<Field<?>, @Nullable Object> of(Attention attention) {
        LatenessColumns lateness = LatenessColumns.of(attention.lateness());
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(NOTIFICATION.LATENESS, lateness.policy());
        columns.put(NOTIFICATION.EXPIRES_AFTER, lateness.expiresAfter());
        columns.put(
                NOTIFICATION.PRE_ALERTS,
                attention.preAlerts().stream().map(Span::text).toArray(String[]::new));
        columns.put(
                NOTIFICATION.NAG_EVERY,
                attention.nag().map(Nag::every).map(Duration::toString).orElse(null));
        columns.put(NOTIFICATION.NAG_TIMES, attention.nag().map(Nag::times).orElse(null));
        columns.put(NOTIFICATION.URGENT, attention.urgent());
        return columns;
    }

    static Attention in(Row row) {
        return new Attention(
                new LatenessColumns(row.get(NOTIFICATION.LATENESS), row.get(NOTIFICATION.EXPIRES_AFTER)).lateness(),
                preAlerts(row),
                Optional.ofNullable(row.get(NOTIFICATION.NAG_EVERY))
                        .map(every -> new Nag(Duration.parse(every), row.get(NOTIFICATION.NAG_TIMES))),
                row.get(NOTIFICATION.URGENT));
    }

    private static SequencedSet<Span> preAlerts(Row row) {
        return Arrays.stream(row.get(NOTIFICATION.PRE_ALERTS))
                .map(Spans::read)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
