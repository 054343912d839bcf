package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OnceTest {
    private static final Instant AT = Instant.parse("2026-11-24T06:00:00Z");

    private static final UserCalendar UTC = UserCalendar.in(ZoneOffset.UTC);

    @Test
    void is_due_strictly_after_what_lies_before_it() {
        Once once = new Once(AT);
        assertThat(once.next(AT.minusNanos(1), UTC)).contains(AT);
        assertThat(once.next(AT, UTC)).isEmpty();
        assertThat(once.next(AT.plusSeconds(1), UTC)).isEmpty();
    }

    @Test
    void a_local_time_is_read_on_its_own_clock_or_its_users() {
        LocalDateTime nine = LocalDateTime.parse("2026-11-24T09:00");
        UserCalendar tokyo = UserCalendar.in(ZoneId.of("Asia/Tokyo"));
        Zoning moscow = new Zoning.Fixed(ZoneId.of("Europe/Moscow"));
        assertThat(new Once(nine, moscow).next(Instant.EPOCH, tokyo)).contains(AT);
        assertThat(new Once(nine, new Zoning.Floating()).next(Instant.EPOCH, tokyo))
                .contains(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void an_instant_that_is_bound_to_a_clock_stays_where_it_is() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");

        Once bound = new Once(AT).boundTo(new Zoning.Floating(), tokyo);

        assertThat(bound).isEqualTo(new Once(LocalDateTime.parse("2026-11-24T15:00"), new Zoning.Floating()));
        assertThat(bound.instant(tokyo)).isEqualTo(AT);
        assertThat(bound.boundTo(new Zoning.Fixed(ZoneId.of("Europe/Moscow")), tokyo)
                        .at())
                .as("a local time stays the same")
                .isEqualTo(bound.at());
    }
}
