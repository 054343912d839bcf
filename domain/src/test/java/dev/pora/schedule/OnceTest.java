package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OnceTest {
    private static final Instant AT = Instant.parse("2026-11-24T06:00:00Z");

    @Test
    void is_due_strictly_after_what_lies_before_it() {
        Once once = new Once(AT);
        assertThat(once.next(AT.minusNanos(1), ZoneOffset.UTC)).contains(AT);
        assertThat(once.next(AT, ZoneOffset.UTC)).isEmpty();
        assertThat(once.next(AT.plusSeconds(1), ZoneOffset.UTC)).isEmpty();
    }
}
