package dev.pora.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pora.schedule.Span;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Span DAY = new Span(1, ChronoUnit.DAYS);
    private static final Span HOUR = new Span(1, ChronoUnit.HOURS);

    @Test
    void each_part_is_changed_alone() {
        Optional<Lateness> skip = Optional.of(new Lateness.Skip());
        Optional<Nag> nag = Optional.of(new Nag(Duration.ofMinutes(5), 3));
        SequencedSet<Span> before = new LinkedHashSet<>(List.of(DAY, HOUR));

        assertThat(Attention.usual()
                        .withLateness(skip)
                        .withNag(nag)
                        .withPreAlerts(before)
                        .withUrgent(true))
                .isEqualTo(new Attention(skip, before, nag, true));
    }

    @Test
    void pre_alerts_keep_their_order_and_cannot_be_changed_from_outside() {
        SequencedSet<Span> given = new LinkedHashSet<>(List.of(HOUR, DAY));
        Attention attention = Attention.usual().withPreAlerts(given);
        given.clear();

        assertThat(attention.preAlerts()).containsExactly(HOUR, DAY);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> attention.preAlerts().add(DAY));
    }

    @Test
    void twenty_pre_alerts_are_enough() {
        assertThat(Attention.usual().withPreAlerts(spans(20)).preAlerts()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> Attention.usual().withPreAlerts(spans(21)));
    }

    private static SequencedSet<Span> spans(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Span(number, ChronoUnit.MINUTES))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
