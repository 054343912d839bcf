package dev.pora.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestTimeTest {
    private static User wanting(String time, String zone) {
        return new User(
                new UserId(1),
                new TelegramId(101),
                Optional.of(ZoneId.of(zone)),
                Language.RUSSIAN,
                Preferences.usual().withDigest(Optional.of(LocalTime.parse(time))),
                0);
    }

    private static String after(User person, String instant) {
        return person.digestAfter(Instant.parse(instant)).orElseThrow().toString();
    }

    @Test
    void it_comes_each_day_at_its_time_on_the_persons_clock() {
        User anna = wanting("08:00", "Europe/Moscow");

        assertThat(after(anna, "2026-03-11T04:59:59Z")).isEqualTo("2026-03-11T05:00:00Z");
        assertThat(after(anna, "2026-03-11T05:00:00Z")).isEqualTo("2026-03-12T05:00:00Z");
        assertThat(after(anna, "2026-03-11T22:00:00Z")).isEqualTo("2026-03-12T05:00:00Z");
    }

    @Test
    void a_time_in_a_gap_comes_when_the_gap_ends_and_one_that_occurs_twice_comes_once() {
        User early = wanting("02:30", "Europe/Berlin");

        assertThat(after(early, "2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(after(early, "2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(after(early, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void who_wants_none_has_none() {
        User anna = wanting("08:00", "Europe/Moscow");

        assertThat(anna.preferring(Preferences.usual()).digestAfter(Instant.EPOCH))
                .isEmpty();
    }
}
