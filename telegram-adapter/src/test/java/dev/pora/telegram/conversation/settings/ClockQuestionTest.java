package dev.pora.telegram.conversation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.place.ZoneNames;
import dev.pora.telegram.conversation.typed.SaidClock;
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import dev.pora.wording.Wording;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClockQuestionTest {
    private static final Instant NOW = Instant.parse("2026-03-11T10:20:00Z");

    private static SaidClock exactly(LocalTime time) {
        return new SaidClock(time, true, true);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_clock_somebody_keeps_a_zone_with_its_offset_is_offered_all_the_year(Language language) {
        for (int month = 0; month < 12; month++) {
            Instant now = NOW.plus(30L * month, ChronoUnit.DAYS);
            Set<ZoneOffset> kept = ZoneNames.ZONES.stream()
                    .filter(zone -> zone.getId().contains("/") && !zone.getId().startsWith("Etc/"))
                    .map(zone -> zone.getRules().getOffset(now))
                    .collect(Collectors.toSet());
            for (ZoneOffset offset : kept) {
                assertThat(ClockQuestion.zones(
                                language,
                                exactly(now.atOffset(offset).toLocalTime().plusMinutes(2)),
                                now))
                        .as("%s at %s", offset, now)
                        .anySatisfy(zone -> assertThat(Math.floorMod(
                                        zone.getRules().getOffset(now).getTotalSeconds() - offset.getTotalSeconds(),
                                        24 * 60 * 60))
                                .isZero());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_zones_that_are_likely_are_known_by_a_name_in_the_language(Language language) {
        assertThat(Texts.in(language).settings().zones())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    String name = Wording.of(language).zone(ZoneId.of(id), NOW);
                    assertThat(name).matches(language == Language.RUSSIAN ? "[А-ЯЁ].*" : "[A-Z].*");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "RUSSIAN, 13:20, Europe/Moscow",
        "RUSSIAN, 15:20, Asia/Yekaterinburg",
        "RUSSIAN, 17:20, Asia/Novosibirsk",
        "ENGLISH, 06:20, America/New_York",
        "ENGLISH, 05:20, America/Chicago",
        "ENGLISH, 10:20, Europe/London",
        "ENGLISH, 15:50, Asia/Kolkata",
        "ENGLISH, 21:20, Australia/Sydney"
    })
    void the_likely_one_comes_first(Language language, LocalTime time, ZoneId likely) {
        assertThat(ClockQuestion.zones(language, exactly(time), NOW)).first().isEqualTo(likely);
        assertThat(ClockQuestion.zones(language, exactly(time.plusMinutes(4)), NOW))
                .as("a clock that is fast")
                .first()
                .isEqualTo(likely);
    }

    @ParameterizedTest
    @EnumSource
    void a_time_of_either_half_of_the_day_finds_both(Language language) {
        SaidClock either = new SaidClock(LocalTime.of(3, 20), false, true);
        Set<Integer> hours = ClockQuestion.zones(language, either, NOW).stream()
                .map(zone -> NOW.atZone(zone).getHour())
                .collect(Collectors.toSet());

        assertThat(hours).containsExactlyInAnyOrder(3, 15);
        assertThat(IntStream.range(0, 24)
                        .mapToObj(hour -> ClockQuestion.zones(language, exactly(LocalTime.of(hour, 20)), NOW))
                        .filter(zones -> zones.size() > 8))
                .isEmpty();
    }
}
