package dev.pora.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final QuietHours NIGHT = hours("22:00", "07:00");
    private static final Instant FROM = Instant.parse("2018-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // across midnight
        "22:00, 07:00, Europe/Moscow, 2026-03-11T18:59:59Z, ",
        "22:00, 07:00, Europe/Moscow, 2026-03-11T19:00:00Z, 2026-03-12T04:00:00Z",
        "22:00, 07:00, Europe/Moscow, 2026-03-12T03:59:59Z, 2026-03-12T04:00:00Z",
        "22:00, 07:00, Europe/Moscow, 2026-03-12T04:00:00Z, ",
        // within a day
        "13:00, 15:00, Europe/Moscow, 2026-03-11T09:59:59Z, ",
        "13:00, 15:00, Europe/Moscow, 2026-03-11T10:00:00Z, 2026-03-11T12:00:00Z",
        "13:00, 15:00, Europe/Moscow, 2026-03-11T12:00:00Z, ",
        // until and from midnight
        "22:00, 00:00, Europe/Moscow, 2026-03-11T20:30:00Z, 2026-03-11T21:00:00Z",
        "00:00, 06:00, Europe/Moscow, 2026-03-11T21:00:00Z, 2026-03-12T03:00:00Z",
        // a night that a spring forward makes shorter and a fall back longer
        "22:00, 07:00, Europe/Berlin, 2026-03-28T21:00:00Z, 2026-03-29T05:00:00Z",
        "22:00, 07:00, Europe/Berlin, 2026-10-24T20:00:00Z, 2026-10-25T06:00:00Z",
        // the end, or the beginning, inside a gap is the end of the gap
        "22:00, 02:30, Europe/Berlin, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-03-29T01:00:00Z, ",
        "02:30, 05:00, Europe/Berlin, 2026-03-29T00:59:59Z, ",
        "02:30, 05:00, Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T03:00:00Z",
        "02:15, 02:45, Europe/Berlin, 2026-03-29T01:00:00Z, ",
        // an end that comes twice is the first, a beginning that comes twice as well
        "22:00, 02:30, Europe/Berlin, 2026-10-25T00:29:59Z, 2026-10-25T00:30:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-10-25T01:29:59Z, ",
        "02:30, 05:00, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T04:00:00Z",
        "02:30, 05:00, Europe/Berlin, 2026-10-25T01:10:00Z, 2026-10-25T04:00:00Z",
        // Samoa had no 30 December 2011: the night of the 29th ends when the 31st begins, and that of the 30th goes on
        "22:00, 07:00, Pacific/Apia, 2011-12-30T09:59:59Z, 2011-12-30T10:00:00Z",
        "22:00, 07:00, Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-30T17:00:00Z",
    })
    void they_end_on_the_persons_clock(LocalTime from, LocalTime to, ZoneId zone, Instant now, Instant end) {
        assertThat(new QuietHours(from, to).endAt(now, zone)).isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void in_every_zone_a_night_is_over_when_it_ends_and_lasts_no_longer_than_a_night() {
        int looked = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
                    change != null && change.getInstant().isBefore(UNTIL);
                    change = zone.getRules().nextTransition(change.getInstant())) {
                checkAround(change, zone);
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(4000);
    }

    private static void checkAround(ZoneOffsetTransition change, ZoneId zone) {
        for (int third = -72; third <= 72; third++) {
            Instant now = change.getInstant().plus(Duration.ofMinutes(third * 20L));
            Optional<Instant> end = NIGHT.endAt(now, zone);
            if (!passesAgain(now, change)) {
                assertThat(end.isPresent())
                        .as("%s in %s shows %s", now, zone, LocalDateTime.ofInstant(now, zone))
                        .isEqualTo(isNight(LocalDateTime.ofInstant(now, zone).toLocalTime()));
            }
            end.ifPresent(until -> checkEnd(now, until, zone));
        }
    }

    /** Then the clock shows once more what it has shown: a night that began or ended goes on or stays over. */
    private static boolean passesAgain(Instant now, ZoneOffsetTransition change) {
        return !now.isBefore(change.getInstant())
                && now.isBefore(change.getInstant().minus(change.getDuration()));
    }

    private static void checkEnd(Instant now, Instant end, ZoneId zone) {
        assertThat(end).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofHours(12)));
        assertThat(LocalDateTime.ofInstant(end, zone).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
        assertThat(NIGHT.endAt(end, zone)).isEmpty();
        assertThat(NIGHT.endAt(end.minusSeconds(1), zone)).contains(end);
    }

    private static boolean isNight(LocalTime time) {
        return !time.isBefore(LocalTime.of(22, 0)) || time.isBefore(LocalTime.of(7, 0));
    }

    @Test
    void hours_without_a_length_are_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> hours("22:00", "22:00"));
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    @Test
    void they_are_kept_to_the_second_so_that_every_store_keeps_them_whole() {
        assertThat(new QuietHours(LocalTime.MAX, LocalTime.of(7, 0, 0, 1)))
                .isEqualTo(new QuietHours(LocalTime.of(23, 59, 59), LocalTime.of(7, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuietHours(LocalTime.of(7, 0), LocalTime.of(7, 0, 0, 1)));
    }
}
