package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a schedule is read as the same schedule. */
class RoundTripTest {
    private static final long SEED = 20_261_123;
    private static final int OF_A_KIND = Integer.getInteger("pora.told", 100);
    private static final int LOOKED_AT = 6;
    private static final ZoneId ELSEWHERE = ZoneId.of("Pacific/Auckland");

    private static final String EVENT = "позвонить маме";

    /** Of these the words alone leave open when they begin. */
    private static final Set<String> BEGIN_UNSAID =
            Set.of(ToldSchedules.STEPS_ON_WEEKDAYS, ToldSchedules.AFTER_DONE, ToldSchedules.ANY_RULE);

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
        boolean same = reading instanceof Reading.Understood understood
                && understood.event().isEmpty()
                && isSame(told.schedule(), understood.schedule(), told);
        return same ? Optional.empty() : Optional.of(failure(told, said, reading));
    }

    private static String failure(Told told, String said, Reading reading) {
        return "%n%s, at %s in %s%n  told: %s%n  said: %s%n  read: %s"
                .formatted(told.kind(), told.now(), told.zone(), told.schedule(), said, reading);
    }

    /** Lists and echoes say neither when a series begins nor every one of its many exceptions. */
    @ParameterizedTest
    @EnumSource
    void what_is_shown_of_a_series_that_begins_is_read_as_it_or_asked_about(Language language) {
        ToldSchedules schedules = new ToldSchedules(SEED + 1);
        List<String> failures = new ArrayList<>();
        for (String kind : schedules.kinds()) {
            for (int drawn = 0; drawn < OF_A_KIND / 4 && !BEGIN_UNSAID.contains(kind); drawn++) {
                checkShown(schedules.draw(kind), language).ifPresent(failures::add);
            }
        }
        assertThat(failures).isEmpty();
    }

    private Optional<String> checkShown(Told drawn, Language language) {
        Told told = new Told(drawn.kind(), drawn.schedule(), drawn.zone(), beginning(drawn));
        String said = Wording.of(language).schedule(told.schedule(), told.zone());
        Reading reading = reader.read(said, new Context(told.now(), told.zone(), language));
        boolean fine = reading instanceof Reading.Unclear
                || (reading instanceof Reading.Understood understood
                        && isSame(told.schedule(), understood.schedule(), told));
        return fine ? Optional.empty() : Optional.of(failure(told, said, reading));
    }

    /** Just before the first time of the rule; steps of elapsed time begin one step before that. */
    private static Instant beginning(Told told) {
        if (!(told.schedule() instanceof Recurring series)) {
            return told.now();
        }
        Recurring plain = series.withExceptions(Exceptions.none()).withOnDayOff(OnDayOff.FIRE);
        UserCalendar calendar = UserCalendar.in(told.zone());
        Instant first = plain.next(plain.beginning(calendar), calendar).orElseThrow();
        Rule rule = series.rule();
        return series.isElapsed()
                ? first.minus(rule.frequency().unit().getDuration().multipliedBy(rule.interval()))
                : first.minusSeconds(1);
    }

    /** Everything has words of its own but what is drawn from all that rules can say. */
    @ParameterizedTest
    @EnumSource
    void only_rules_that_have_no_words_are_said_as_rules(Language language) {
        ToldSchedules schedules = new ToldSchedules(SEED + 2);
        for (String kind : schedules.kinds()) {
            for (int drawn = 0; drawn < OF_A_KIND / 4 && !kind.equals(ToldSchedules.ANY_RULE); drawn++) {
                Told told = schedules.draw(kind);
                assertThat(Wording.of(language).phrase(told.schedule(), told.zone(), told.now()))
                        .as("%s", told)
                        .doesNotContain("FREQ=");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
                "FREQ=YEARLY;BYYEARDAY=-1,1,100",
                "FREQ=YEARLY;BYDAY=20MO",
                "FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1",
                "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1",
                "FREQ=MONTHLY;BYDAY=MO,1FR",
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
                "FREQ=YEARLY;BYMONTH=1,2,3,4;BYMONTHDAY=1,15",
                "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
                "FREQ=HOURLY;BYHOUR=9,10,11",
                "FREQ=HOURLY;BYMINUTE=0,30",
                "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,12",
                "FREQ=HOURLY;BYMONTH=3;BYMONTHDAY=1",
            })
    void these_are_said_as_rules(String rule) {
        Recurring series =
                Recurring.of(RuleTextsTest.rule(rule), LocalDateTime.parse("2026-11-24T09:00"), new Zoning.Floating());
        Instant now = Instant.parse("2026-11-24T08:00:00Z");
        for (Language language : Language.values()) {
            Told told = new Told(rule, series, ZoneOffset.UTC, now);
            assertThat(Wording.of(language).phrase(series, ZoneOffset.UTC, now)).contains(rule);
            assertThat(check(told, language)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_schedule_is_found_behind_its_event(Language language) {
        ToldSchedules schedules = new ToldSchedules(SEED + 3);
        List<String> failures = new ArrayList<>();
        for (String kind : schedules.kinds()) {
            for (int drawn = 0; drawn < OF_A_KIND / 8; drawn++) {
                Told told = schedules.draw(kind);
                String said = EVENT + ": " + Wording.of(language).phrase(told.schedule(), told.zone(), told.now());
                Reading reading = reader.read(said, new Context(told.now(), told.zone(), language));
                boolean same = reading instanceof Reading.Understood understood
                        && understood.event().equals(EVENT)
                        && isSame(told.schedule(), understood.schedule(), told);
                if (!same) {
                    failures.add(failure(told, said, reading));
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static boolean isSame(Schedule told, Schedule read, Told moment) {
        return switch (told) {
            case Once once -> read instanceof Once other && together(once, other, moment.now(), moment.zone());
            case AfterDone rule -> read instanceof AfterDone other && isSame(rule, other);
            case Recurring series -> read instanceof Recurring other && isSame(series, other, moment);
        };
    }

    private static boolean isSame(AfterDone told, AfterDone read) {
        return told.gap().equals(read.gap())
                && told.next().equals(read.next())
                && told.floats() == read.floats()
                && told.instant(ELSEWHERE).equals(read.instant(ELSEWHERE));
    }

    /** Now, later, and where it ends. */
    private static boolean isSame(Recurring told, Recurring read, Told moment) {
        Stream<Instant> later =
                Stream.of(0, 50, 150, 250, 350).map(days -> moment.now().plus(Duration.ofDays(days)));
        Stream<Instant> end = told.lastRuled().stream()
                .map(last -> last.toInstant(ZoneOffset.UTC).minus(Duration.ofDays(2)))
                .filter(moment.now()::isBefore);
        return told.onDayOff() == read.onDayOff()
                && told.floats() == read.floats()
                && together(told, read, moment.now(), ELSEWHERE)
                && Stream.concat(later, end).allMatch(from -> together(told, read, from, moment.zone()));
    }

    private static boolean together(Schedule told, Schedule read, Instant from, ZoneId zone) {
        return times(told, from, zone).equals(times(read, from, zone));
    }

    private static List<Instant> times(Schedule schedule, Instant from, ZoneId zone) {
        UserCalendar calendar = UserCalendar.in(zone);
        List<Instant> times = new ArrayList<>();
        Optional<Instant> next = schedule.next(from, calendar);
        while (next.isPresent() && times.size() < LOOKED_AT) {
            times.add(next.get());
            next = schedule.next(next.get(), calendar);
        }
        return times;
    }
}
