package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a schedule is read as the same schedule. */
class RoundTripTest {
    private static final long SEED = 20_261_123;
    private static final int OF_A_KIND = 120;
    private static final int LOOKED_AT = 12;
    private static final ZoneId ELSEWHERE = ZoneId.of("Pacific/Auckland");

    private final PhraseReader reader = new PhraseReader();

    @ParameterizedTest
    @EnumSource
    void every_schedule_can_be_said_and_read_again(Language language) {
        ToldSchedules schedules = new ToldSchedules(SEED);
        List<String> failures = new ArrayList<>();
        for (String kind : schedules.kinds()) {
            for (int drawn = 0; drawn < OF_A_KIND; drawn++) {
                check(schedules.draw(kind), language).ifPresent(failures::add);
            }
        }
        assertThat(failures).isEmpty();
    }

    private Optional<String> check(Told told, Language language) {
        String said = Wording.of(language).phrase(told.schedule(), told.zone(), told.now());
        Reading reading = reader.read(said, new Context(told.now(), told.zone(), language));
        boolean same = reading instanceof Reading.Understood(Schedule read, String event, boolean _)
                && event.isEmpty()
                && isSame(told.schedule(), read, told);
        return same
                ? Optional.empty()
                : Optional.of("%n%s, at %s in %s%n  told: %s%n  said: %s%n  read: %s"
                        .formatted(told.kind(), told.now(), told.zone(), told.schedule(), said, reading));
    }

    private static boolean isSame(Schedule told, Schedule read, Told moment) {
        boolean together = times(told, moment.now(), moment.zone()).equals(times(read, moment.now(), moment.zone()));
        boolean alike = switch (told) {
            case AfterDone rule ->
                read instanceof AfterDone other
                        && rule.gap().equals(other.gap())
                        && rule.next().equals(other.next())
                        && rule.floats() == other.floats()
                        && rule.instant(ELSEWHERE).equals(other.instant(ELSEWHERE));
            case Recurring series ->
                read instanceof Recurring other
                        && series.onDayOff() == other.onDayOff()
                        && series.floats() == other.floats()
                        && times(told, moment.now(), ELSEWHERE).equals(times(read, moment.now(), ELSEWHERE));
            default -> true;
        };
        return together && alike;
    }

    /** The first times after now, and the last ones where there is an end. */
    private static List<Instant> times(Schedule schedule, Instant now, ZoneId zone) {
        UserCalendar calendar = UserCalendar.in(zone);
        List<Instant> times = new ArrayList<>();
        Optional<Instant> next = schedule.next(now, calendar);
        while (next.isPresent() && times.size() < LOOKED_AT) {
            times.add(next.get());
            next = schedule.next(next.get(), calendar);
        }
        return times;
    }
}
