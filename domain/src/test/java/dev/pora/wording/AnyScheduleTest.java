package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.UserCalendar;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the words of every schedule; drawn at random from a fixed seed. */
class AnyScheduleTest {
    private static final long SEED = 20_261_124;
    private static final int DRAWN = 6_000;
    private static final int LOOKED_AT = 12;
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Wording RUSSIAN = Wording.of(Language.RUSSIAN);
    private static final Wording ENGLISH = Wording.of(Language.ENGLISH);

    @Test
    void every_schedule_has_clean_words_in_its_language() {
        DrawnSchedules schedules = new DrawnSchedules(SEED);
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            Recurring schedule = schedules.any();
            String russian = RUSSIAN.schedule(schedule, MOSCOW);
            String english = ENGLISH.schedule(schedule, MOSCOW);
            assertClean(schedule, russian);
            assertClean(schedule, english);
            assertThat(english).as("%s", schedule).doesNotContainPattern("[а-яё]");
            if (!russian.startsWith("по правилу")) {
                assertThat(russian).as("%s", schedule).doesNotContainPattern("[a-zA-Z]");
            }
        }
    }

    private static void assertClean(Recurring schedule, String said) {
        assertThat(said)
                .as("%s", schedule)
                .isNotBlank()
                .isEqualTo(said.strip())
                .doesNotContain("null", "  ", " ,", ",,", "()")
                .doesNotContainPattern("[(] | [)]|[{}\\[\\]]");
    }

    @Test
    void the_same_schedule_has_the_same_words() {
        DrawnSchedules schedules = new DrawnSchedules(SEED);
        DrawnSchedules again = new DrawnSchedules(SEED);
        for (int drawn = 0; drawn < DRAWN / 10; drawn++) {
            assertThat(RUSSIAN.schedule(schedules.any(), MOSCOW)).isEqualTo(RUSSIAN.schedule(again.any(), MOSCOW));
        }
    }

    @Test
    void rules_with_the_same_words_come_at_the_same_times() {
        DrawnSchedules schedules = new DrawnSchedules(SEED);
        Map<String, Recurring> known = new HashMap<>();
        int compared = 0;
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            Recurring schedule = schedules.alike();
            String said = ENGLISH.schedule(schedule, ZoneOffset.UTC);
            Recurring other = known.putIfAbsent(said, schedule);
            boolean comparable = other != null && !other.equals(schedule) && !said.contains("times a day");
            if (comparable) {
                compared++;
                assertThat(first(schedule))
                        .as("%s: %s and %s", said, schedule.rule(), other.rule())
                        .isEqualTo(first(other));
            }
        }
        assertThat(compared).isGreaterThan(DRAWN / 100);
    }

    private static List<Instant> first(Recurring schedule) {
        UserCalendar calendar = UserCalendar.in(ZoneOffset.UTC);
        return Stream.iterate(
                        schedule.next(Instant.parse("2026-11-24T08:59:59Z"), calendar),
                        Optional::isPresent,
                        last -> last.flatMap(after -> schedule.next(after, calendar)))
                .limit(LOOKED_AT)
                .flatMap(Optional::stream)
                .toList();
    }
}
