package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.attention.Nag;
import dev.pora.channel.Destination;
import dev.pora.notification.Course.Standing;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every turn from every state, for every kind of schedule: where it leads and what is pending then. */
class CourseTest {
    private static final NotificationId ID = new NotificationId(7);
    private static final Instant NOW = Instant.parse("2026-03-11T10:20:00Z");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final UserCalendar IN_MOSCOW = UserCalendar.in(ZoneId.of("Europe/Moscow"));
    private static final Zoning FLOATING = new Zoning.Floating();
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Attention INSISTENT = Attention.usual()
            .withNag(Optional.of(new Nag(Duration.ofMinutes(10), 3)))
            .withPreAlerts(new LinkedHashSet<>(List.of(new Span(1, ChronoUnit.HOURS))));

    /** Names of instants in the tables: T was told, A is ahead, B follows it. */
    private static final Map<Character, Instant> INSTANTS = Map.of(
            'T', Instant.parse("2026-03-11T06:00:00Z"),
            'A', Instant.parse("2026-03-12T06:00:00Z"),
            'B', Instant.parse("2026-03-13T06:00:00Z"),
            'C', Instant.parse("2026-03-14T06:00:00Z"),
            'D', Instant.parse("2026-03-15T06:00:00Z"),
            'S', NOW.plus(Duration.ofHours(2)),
            'M', Instant.parse("2026-03-11T15:00:00Z"),
            'R', Instant.parse("2026-03-11T18:00:00Z"),
            'Z', Instant.parse("2026-03-12T00:00:00Z"));

    private static final Instant TOLD = instant('T');
    private static final Instant AHEAD = instant('A');

    enum Kind {
        ONCE,
        RECURRING,
        AFTER_DONE;

        /** Due at nine in the morning of this day, and told before it if it is a series. */
        Schedule on(LocalDateTime at) {
            return switch (this) {
                case ONCE -> new Once(at, FLOATING);
                case RECURRING -> Recurring.of(Rule.every(1, Frequency.DAILY), at.minusDays(30), FLOATING);
                case AFTER_DONE -> new AfterDone(new Span(3, ChronoUnit.DAYS), at, FLOATING);
            };
        }
    }

    enum Turn {
        DONE_TOLD,
        DONE_AHEAD,
        SNOOZED_TOLD,
        SNOOZED_AHEAD,
        SKIPPED,
        PAUSED,
        RESUMED,
        RESCHEDULED,
        MOVED,
        ENDED,
        ZONED,
        ATTENDED,
        REALIGNED,
        RETURNED;

        boolean isOfTold() {
            return this == DONE_TOLD || this == SNOOZED_TOLD;
        }

        Move take(Course course, Kind kind) {
            return switch (this) {
                case DONE_TOLD -> new Move.To(course.done(TOLD, NOW, IN_MOSCOW));
                case DONE_AHEAD -> new Move.To(course.done(AHEAD, NOW, IN_MOSCOW));
                case SNOOZED_TOLD -> course.snoozed(TOLD, instant('S'), NOW, IN_MOSCOW);
                case SNOOZED_AHEAD -> course.snoozed(AHEAD, instant('S'), NOW, IN_MOSCOW);
                case SKIPPED -> course.skipped(NOW, IN_MOSCOW);
                case PAUSED -> course.paused(NOW, IN_MOSCOW);
                case RESUMED -> course.resumed();
                case RESCHEDULED -> course.rescheduled(kind.on(LocalDateTime.of(2026, 3, 11, 21, 0)), NOW, IN_MOSCOW);
                case MOVED -> course.moved(instant('M'), NOW, IN_MOSCOW);
                case ENDED -> course.ended(NOW, IN_MOSCOW);
                case ZONED -> course.zoned(new Zoning.Fixed(TOKYO), NOW, IN_MOSCOW);
                case ATTENDED -> new Move.To(course.attended(Attention.usual(), NOW, IN_MOSCOW));
                case REALIGNED -> new Move.To(course.realigned(NOW, UserCalendar.in(TOKYO)));
                case RETURNED -> new Move.To(course.returned(NOW, IN_MOSCOW));
            };
        }
    }

    /**
     * Columns are the states from which a turn is taken. Before it an active or paused one has its occurrence ahead with a
     * pre-alert (of a series the one before nags beside it), or, when the turn is about what was told, that one nags; a
     * parked one has its notice. A cell names the state that follows and the alarms: o occurrence, p pre-alert, n nag, s
     * snoozed, x notice, each with the instant of its occurrence; or why the turn is refused.
     */
    private static final Map<Kind, String> TABLES = Map.of(Kind.ONCE, """
            turn          | ACTIVE           | WAITING          | PAUSED           | UNREACHABLE      | PARKED           | FINISHED
            DONE_TOLD     | FINISHED         | FINISHED         | FINISHED         | FINISHED         | PARKED xT        | FINISHED
            DONE_AHEAD    | FINISHED         | FINISHED         | FINISHED         | FINISHED         | PARKED xT        | FINISHED
            SNOOZED_TOLD  | ACTIVE sT        | ACTIVE sT        | !PAUSED          | ACTIVE sT        | ACTIVE xT sT     | ACTIVE sT
            SNOOZED_AHEAD | ACTIVE sA        | ACTIVE sA        | !PAUSED          | ACTIVE sA        | ACTIVE xT sA     | ACTIVE sA
            SKIPPED       | FINISHED         | !NOTHING_AHEAD   | FINISHED         | !NOTHING_AHEAD   | !NOTHING_AHEAD   | !NOTHING_AHEAD
            PAUSED        | PAUSED pA oA     | PAUSED           | !PAUSED          | PAUSED oA pA     | !OVER            | !OVER
            RESUMED       | !NOT_PAUSED      | !NOT_PAUSED      | ACTIVE pA oA     | !NOT_PAUSED      | !NOT_PAUSED      | !NOT_PAUSED
            RESCHEDULED   | ACTIVE oR pR     | ACTIVE oR pR     | PAUSED oR pR     | ACTIVE oR pR     | ACTIVE xT oR pR  | ACTIVE oR pR
            MOVED         | ACTIVE oM pM     | !NOTHING_AHEAD   | PAUSED oM pM     | !NOTHING_AHEAD   | !NOTHING_AHEAD   | !NOTHING_AHEAD
            ENDED         | !NO_SERIES       | !NO_SERIES       | !NO_SERIES       | !NO_SERIES       | !NO_SERIES       | !NO_SERIES
            ZONED         | ACTIVE oZ pZ     | WAITING          | PAUSED oZ pZ     | UNREACHABLE      | PARKED xT        | FINISHED
            ATTENDED      | ACTIVE oA        | FINISHED         | PAUSED oA        | UNREACHABLE      | PARKED xT        | FINISHED
            REALIGNED     | ACTIVE oZ pZ     | WAITING          | PAUSED oZ pZ     | UNREACHABLE      | PARKED xT        | FINISHED
            RETURNED      | ACTIVE pA oA     | WAITING          | PAUSED pA oA     | ACTIVE oA pA     | PARKED xT        | FINISHED
            """, Kind.RECURRING, """
            turn          | ACTIVE           | WAITING          | PAUSED           | UNREACHABLE      | PARKED           | FINISHED
            DONE_TOLD     | ACTIVE pA oA     | FINISHED         | PAUSED pA oA     | ACTIVE oA pA     | PARKED xT        | FINISHED
            DONE_AHEAD    | ACTIVE nT oB pB  | FINISHED         | PAUSED nT oB pB  | ACTIVE oB pB     | PARKED xT        | FINISHED
            SNOOZED_TOLD  | ACTIVE pA oA sT  | ACTIVE sT        | !PAUSED          | ACTIVE oA pA sT  | ACTIVE xT sT     | ACTIVE sT
            SNOOZED_AHEAD | ACTIVE nT oB pB sA | ACTIVE sA      | !PAUSED          | ACTIVE oB pB sA  | ACTIVE xT sA     | ACTIVE sA
            SKIPPED       | ACTIVE nT oB pB  | !NOTHING_AHEAD   | PAUSED nT oB pB  | !NOTHING_AHEAD   | !NOTHING_AHEAD   | !NOTHING_AHEAD
            PAUSED        | PAUSED nT pA oA  | PAUSED           | !PAUSED          | PAUSED oA pA     | !OVER            | !OVER
            RESUMED       | !NOT_PAUSED      | !NOT_PAUSED      | ACTIVE nT pA oA  | !NOT_PAUSED      | !NOT_PAUSED      | !NOT_PAUSED
            RESCHEDULED   | ACTIVE nT oR pR  | ACTIVE oR pR     | PAUSED nT oR pR  | ACTIVE oR pR     | ACTIVE xT oR pR  | ACTIVE oR pR
            MOVED         | ACTIVE nT oM pM  | !NOTHING_AHEAD   | PAUSED nT oM pM  | !NOTHING_AHEAD   | !NOTHING_AHEAD   | !NOTHING_AHEAD
            ENDED         | ACTIVE nT        | WAITING          | PAUSED nT        | UNREACHABLE      | PARKED xT        | FINISHED
            ZONED         | ACTIVE nT oZ pZ  | WAITING          | PAUSED nT oZ pZ  | UNREACHABLE      | PARKED xT        | FINISHED
            ATTENDED      | ACTIVE oA        | FINISHED         | PAUSED oA        | UNREACHABLE      | PARKED xT        | FINISHED
            REALIGNED     | ACTIVE nT oZ pZ  | WAITING          | PAUSED nT oZ pZ  | UNREACHABLE      | PARKED xT        | FINISHED
            RETURNED      | ACTIVE nT pA oA  | WAITING          | PAUSED nT pA oA  | ACTIVE oA pA     | PARKED xT        | FINISHED
            """, Kind.AFTER_DONE, """
            turn          | ACTIVE           | WAITING          | PAUSED           | UNREACHABLE      | PARKED           | FINISHED
            DONE_TOLD     | ACTIVE oC pC     | ACTIVE oC pC     | PAUSED oC pC     | ACTIVE oC pC     | ACTIVE xT oC pC  | ACTIVE oC pC
            DONE_AHEAD    | ACTIVE oC pC     | ACTIVE oC pC     | PAUSED oC pC     | ACTIVE oC pC     | ACTIVE xT oC pC  | ACTIVE oC pC
            SNOOZED_TOLD  | ACTIVE sT        | ACTIVE sT        | !PAUSED          | ACTIVE sT        | ACTIVE xT sT     | ACTIVE sT
            SNOOZED_AHEAD | ACTIVE sA        | ACTIVE sA        | !PAUSED          | ACTIVE sA        | ACTIVE xT sA     | ACTIVE sA
            SKIPPED       | ACTIVE oD pD     | !NOTHING_AHEAD   | PAUSED oD pD     | !NOTHING_AHEAD   | !NOTHING_AHEAD   | !NOTHING_AHEAD
            PAUSED        | PAUSED pA oA     | PAUSED           | !PAUSED          | PAUSED oA pA     | !OVER            | !OVER
            RESUMED       | !NOT_PAUSED      | !NOT_PAUSED      | ACTIVE pA oA     | !NOT_PAUSED      | !NOT_PAUSED      | !NOT_PAUSED
            RESCHEDULED   | ACTIVE oR pR     | ACTIVE oR pR     | PAUSED oR pR     | ACTIVE oR pR     | ACTIVE xT oR pR  | ACTIVE oR pR
            MOVED         | ACTIVE oM pM     | !NOTHING_AHEAD   | PAUSED oM pM     | !NOTHING_AHEAD   | !NOTHING_AHEAD   | !NOTHING_AHEAD
            ENDED         | !NO_SERIES       | !NO_SERIES       | !NO_SERIES       | !NO_SERIES       | !NO_SERIES       | !NO_SERIES
            ZONED         | ACTIVE oZ pZ     | WAITING          | PAUSED oZ pZ     | UNREACHABLE      | PARKED xT        | FINISHED
            ATTENDED      | ACTIVE oA        | WAITING          | PAUSED oA        | UNREACHABLE      | PARKED xT        | WAITING
            REALIGNED     | ACTIVE oZ pZ     | WAITING          | PAUSED oZ pZ     | UNREACHABLE      | PARKED xT        | FINISHED
            RETURNED      | ACTIVE pA oA     | WAITING          | PAUSED pA oA     | ACTIVE oA pA     | PARKED xT        | FINISHED
            """);

    static Stream<Arguments> combinations() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Turn.values())
                        .flatMap(turn -> Arrays.stream(State.values()).map(state -> Arguments.of(kind, turn, state))));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void every_turn_leads_from_every_state_to_where_the_table_says(Kind kind, Turn turn, State state) {
        Move move = turn.take(before(kind, turn, state), kind);

        assertThat(shown(move)).isEqualTo(expected(kind, turn, state));
    }

    private static Course before(Kind kind, Turn turn, State state) {
        LocalDateTime at = (turn.isOfTold() ? TOLD : AHEAD)
                .atZone(IN_MOSCOW.zone())
                .toLocalDate()
                .atTime(NINE);
        Notification notification = new Notification(
                ID,
                new UserId(1),
                Content.of(new EventName("чай")),
                kind.on(at),
                new Destination(Destination.TELEGRAM, "101"),
                INSISTENT,
                state,
                4);
        return new Course(notification, pending(kind, turn, state));
    }

    private static List<Alarm> pending(Kind kind, Turn turn, State state) {
        Alarm nag = Alarm.nag(ID, TOLD, NOW.plusSeconds(60), 2);
        List<Alarm> ahead =
                List.of(Alarm.preAlert(ID, AHEAD, AHEAD.minus(Duration.ofHours(1))), Alarm.occurrence(ID, AHEAD));
        return switch (state) {
            case ACTIVE, PAUSED -> {
                boolean nags = kind == Kind.RECURRING || turn.isOfTold();
                boolean hasAhead = kind == Kind.RECURRING || !turn.isOfTold();
                List<Alarm> alarms = new ArrayList<>(nags ? List.of(nag) : List.of());
                alarms.addAll(hasAhead ? ahead : List.of());
                yield alarms;
            }
            case PARKED -> List.of(Alarm.notice(ID, TOLD, NOW, Trouble.REFUSED));
            case WAITING, UNREACHABLE, FINISHED -> List.of();
        };
    }

    private static String shown(Move move) {
        return switch (move) {
            case Move.Refused(Refusal why) -> "!" + why;
            case Move.To(Course course) ->
                Stream.concat(
                                Stream.of(course.notification().state().name()),
                                course.alarms().stream().map(CourseTest::shown))
                        .collect(Collectors.joining(" "));
        };
    }

    private static String shown(Alarm alarm) {
        Instant occurrence = alarm.occurrence();
        boolean inPlace = alarm.planned()
                .equals(
                        switch (alarm.kind()) {
                            case OCCURRENCE -> occurrence;
                            case PRE_ALERT -> occurrence.minus(Duration.ofHours(1));
                            case SNOOZED -> instant('S');
                            case NAG -> NOW.plusSeconds(60);
                            case NOTICE -> NOW;
                        });
        String name = INSTANTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(occurrence))
                .map(entry -> entry.getKey().toString())
                .findFirst()
                .orElse(occurrence.toString());
        return letter(alarm) + name + (inPlace ? "" : "@" + alarm.planned());
    }

    private static char letter(Alarm alarm) {
        return switch (alarm.kind()) {
            case OCCURRENCE -> 'o';
            case PRE_ALERT -> 'p';
            case NAG -> 'n';
            case SNOOZED -> 's';
            case NOTICE -> 'x';
        };
    }

    /** A combination without a cell fails here. */
    private static String expected(Kind kind, Turn turn, State state) {
        List<List<String>> rows = TABLES.getOrDefault(kind, "")
                .lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        int column = rows.getFirst().indexOf(state.name());
        assertThat(column).as("the table of %s has a column %s", kind, state).isPositive();
        return rows.stream()
                .filter(row -> row.getFirst().equals(turn.name()))
                .map(row -> row.get(column))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The table of " + kind + " has no row " + turn));
    }

    private static Instant instant(char name) {
        return Optional.ofNullable(INSTANTS.get(name)).orElseThrow();
    }

    @Test
    void an_occurrence_stands_ahead_told_put_off_or_over() {
        Course active = before(Kind.RECURRING, Turn.SKIPPED, State.ACTIVE);
        Course putOff = ((Move.To) active.snoozed(TOLD, instant('S'), NOW, IN_MOSCOW)).course();

        assertThat(active.standing(AHEAD)).isEqualTo(Standing.AHEAD);
        assertThat(active.standing(TOLD)).isEqualTo(Standing.TOLD);
        assertThat(putOff.standing(TOLD)).isEqualTo(Standing.SNOOZED);
        assertThat(putOff.standing(AHEAD)).isEqualTo(Standing.AHEAD);
        assertThat(active.standing(instant('B'))).isEqualTo(Standing.OVER);
        assertThat(active.done(TOLD, NOW, IN_MOSCOW).standing(TOLD)).isEqualTo(Standing.OVER);
        assertThat(before(Kind.AFTER_DONE, Turn.DONE_TOLD, State.WAITING).standing(TOLD))
                .isEqualTo(Standing.TOLD);
    }

    @Test
    void every_standing_is_left_by_every_answer_as_it_says() {
        Course series = before(Kind.RECURRING, Turn.SKIPPED, State.ACTIVE);
        Course putOff = ((Move.To) series.snoozed(AHEAD, instant('S'), NOW, IN_MOSCOW)).course();

        assertThat(putOff.standing(AHEAD)).isEqualTo(Standing.SNOOZED);
        assertThat(putOff.done(AHEAD, NOW, IN_MOSCOW).standing(AHEAD)).isEqualTo(Standing.OVER);
        assertThat(series.done(AHEAD, NOW, IN_MOSCOW).standing(AHEAD)).isEqualTo(Standing.OVER);
        assertThat(((Move.To) series.skipped(NOW, IN_MOSCOW)).course().standing(AHEAD))
                .isEqualTo(Standing.OVER);
    }

    @Test
    void what_is_due_and_untold_stays_due_on_every_clock() {
        Course overdue = untold(Kind.RECURRING, TOLD);

        assertThat(overdue.realigned(NOW, UserCalendar.in(TOKYO))).isEqualTo(overdue);
        Course bound = ((Move.To) overdue.zoned(new Zoning.Fixed(TOKYO), NOW, IN_MOSCOW)).course();
        assertThat(bound.alarms()).isEqualTo(overdue.alarms());
    }

    @Test
    void what_the_new_clock_has_passed_is_due_at_once() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Instant soon = NOW.plusSeconds(600);
        for (Kind kind : List.of(Kind.ONCE, Kind.AFTER_DONE)) {
            Course course = untold(kind, soon);
            assertThat(course.realigned(NOW, UserCalendar.in(apia)).alarms())
                    .as(kind.name())
                    .containsExactly(Alarm.occurrence(
                            ID,
                            soon.atZone(IN_MOSCOW.zone())
                                    .toLocalDateTime()
                                    .atZone(apia)
                                    .toInstant()));
        }
    }

    @Test
    void the_last_of_a_series_is_due_at_once_when_the_new_clock_has_passed_it() {
        Course last = ((Move.To) untold(Kind.RECURRING, AHEAD).ended(AHEAD, IN_MOSCOW)).course();
        Instant justBefore = AHEAD.minusSeconds(60);

        Course moved = last.realigned(justBefore, UserCalendar.in(TOKYO));

        assertThat(moved.alarms()).containsExactly(Alarm.occurrence(ID, instant('Z')));
        assertThat(moved.notification().state()).isEqualTo(State.ACTIVE);
    }

    private static Course untold(Kind kind, Instant occurrence) {
        Notification notification = before(kind, Turn.SKIPPED, State.ACTIVE)
                .notification()
                .due(kind.on(occurrence.atZone(IN_MOSCOW.zone()).toLocalDateTime()))
                .with(Attention.usual());
        return new Course(notification, List.of(Alarm.occurrence(ID, occurrence)));
    }

    @Test
    void a_turn_into_the_past_is_refused() {
        Course series = before(Kind.RECURRING, Turn.SKIPPED, State.ACTIVE);
        Move past = new Move.Refused(Refusal.ALREADY_PAST);

        assertThat(series.snoozed(TOLD, NOW, NOW, IN_MOSCOW)).isEqualTo(past);
        assertThat(series.moved(NOW, NOW, IN_MOSCOW)).isEqualTo(past);
        assertThat(series.rescheduled(new Once(NOW), NOW, IN_MOSCOW)).isEqualTo(past);
    }

    @Test
    void what_is_no_reminder_is_no_new_schedule() {
        Course series = before(Kind.RECURRING, Turn.SKIPPED, State.ACTIVE);
        LocalDateTime start = LocalDateTime.of(2026, 3, 1, 9, 0);

        assertThat(series.rescheduled(
                        Recurring.of(Rule.every(30, Frequency.SECONDLY), start, Zoning.EXACT), NOW, IN_MOSCOW))
                .isEqualTo(new Move.Refused(Refusal.TOO_OFTEN));
        assertThat(series.rescheduled(
                        Recurring.of(Rule.yearlyOn(1, MonthDay.of(2, 28)).onMonthDays(Set.of(30)), start, FLOATING),
                        NOW,
                        IN_MOSCOW))
                .isEqualTo(new Move.Refused(Refusal.NEVER));
        assertThat(series.moved(AHEAD.plus(Duration.ofDays(1)).plusSeconds(30), NOW, IN_MOSCOW))
                .as("too close to the one after it")
                .isEqualTo(new Move.Refused(Refusal.TOO_OFTEN));
    }

    @Test
    void elapsed_time_follows_no_clock() {
        Course hours = untold(Kind.RECURRING, AHEAD);
        Notification elapsed = hours.notification()
                .due(Recurring.of(Rule.every(8, Frequency.HOURLY), LocalDateTime.of(2026, 3, 11, 6, 0), Zoning.EXACT));
        AfterDone watered = new AfterDone(new Span(8, ChronoUnit.HOURS), LocalDateTime.of(2026, 3, 11, 9, 0), FLOATING)
                .doneAt(NOW, IN_MOSCOW.zone());

        assertThat(new Course(elapsed, hours.alarms()).zoned(FLOATING, NOW, IN_MOSCOW))
                .isEqualTo(new Move.Refused(Refusal.NO_CLOCK));
        assertThat(new Course(hours.notification().due(watered), hours.alarms())
                        .zoned(new Zoning.Fixed(TOKYO), NOW, IN_MOSCOW))
                .isEqualTo(new Move.Refused(Refusal.NO_CLOCK));
    }

    @Test
    void done_twice_counts_once() {
        Course watered = before(Kind.AFTER_DONE, Turn.DONE_TOLD, State.WAITING).done(TOLD, NOW, IN_MOSCOW);

        assertThat(watered.done(TOLD, NOW.plus(Duration.ofDays(1)), IN_MOSCOW)).isEqualTo(watered);
    }

    @Test
    void what_was_left_out_stays_out_and_the_rest_stays_in() {
        Course series = before(Kind.RECURRING, Turn.SKIPPED, State.ACTIVE);
        Schedule skipped = ((Move.To) series.skipped(NOW, IN_MOSCOW))
                .course()
                .notification()
                .schedule();
        Schedule moved = ((Move.To) series.moved(instant('M'), NOW, IN_MOSCOW))
                .course()
                .notification()
                .schedule();

        assertThat(skipped.next(NOW, IN_MOSCOW)).contains(instant('B'));
        assertThat(moved.next(NOW, IN_MOSCOW)).contains(instant('M'));
        assertThat(moved.next(instant('M'), IN_MOSCOW)).contains(instant('B'));
    }

    @Test
    void a_notice_alone_keeps_nothing_going() {
        Course once = untold(Kind.ONCE, AHEAD);
        Alarm notice = Alarm.notice(ID, TOLD, NOW, Trouble.GAVE_UP);
        Course troubled = new Course(once.notification(), List.of(notice, Alarm.occurrence(ID, AHEAD)));

        Course done = troubled.done(AHEAD, NOW, IN_MOSCOW);

        assertThat(done.alarms()).containsExactly(notice);
        assertThat(done.notification().state()).isEqualTo(State.FINISHED);
    }

    /** Elapsed time is kept in UTC, but its person knows a day before on their own clock. */
    @Test
    void elapsed_time_is_announced_on_the_clock_of_its_person() {
        UserCalendar berlin = UserCalendar.in(ZoneId.of("Europe/Berlin"));
        Instant sunday = Instant.parse("2026-03-29T07:00:00Z");
        Notification exact = untold(Kind.ONCE, AHEAD)
                .notification()
                .due(new Once(sunday))
                .with(Attention.usual().withPreAlerts(new LinkedHashSet<>(List.of(new Span(1, ChronoUnit.DAYS)))));

        assertThat(Agenda.preAlert(exact, sunday, NOW, berlin))
                .contains(Alarm.preAlert(ID, sunday, Instant.parse("2026-03-28T08:00:00Z")));
        assertThat(Agenda.preAlert(
                        exact.due(new Once(LocalDateTime.of(2026, 3, 29, 9, 0), FLOATING)), sunday, NOW, berlin))
                .contains(Alarm.preAlert(ID, sunday, Instant.parse("2026-03-28T08:00:00Z")));
    }
}
