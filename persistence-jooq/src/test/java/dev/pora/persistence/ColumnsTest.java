package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.attention.Attention;
import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.attention.QuietHours;
import dev.pora.channel.Destination;
import dev.pora.notification.Change;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.UndoId;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.Users;
import dev.pora.workday.Country;
import dev.pora.workday.OnDayOff;
import dev.pora.workday.OwnDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the columns: what a person reads there, and what must not be lost on the way. */
class ColumnsTest {
    private static final DatabaseSettings DATABASE = TestServer.emptyDatabase();
    private static final Store STORE = Store.open(DATABASE);
    private static final Zoning BERLIN = new Zoning.Fixed(ZoneId.of("Europe/Berlin"));
    /** The driver changes its ways for a statement that it has seen five times. */
    private static final int UNTIL_THE_DRIVER_READS_BINARY = 8;

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 23, 9, 0);

    /** Berlin's clocks pass this time over. */
    private static final LocalDateTime GAP = LocalDateTime.of(2027, 3, 28, 2, 30, 15, 123_456_000);

    private final TimeZone before = TimeZone.getDefault();
    private final User anna = STORE.users().register(new TelegramId(101), Language.RUSSIAN);

    /** In this zone the tests' most delicate times of day do not exist. */
    @BeforeEach
    void run_where_clocks_change() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void run_where_it_ran() {
        TimeZone.setDefault(before);
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void a_person_reads_every_forty_five_minutes_from_nine_to_six_on_weekdays() {
        Rule steps = Rule.every(45, Frequency.MINUTELY).on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        TimesOfDay window = new TimesOfDay.Window(LocalTime.of(9, 0), LocalTime.of(18, 0));

        Notification stretch = added(Recurring.of(steps, START, BERLIN, window).withOnDayOff(OnDayOff.SKIP));

        assertThat(row(stretch, "schedule, rrule, window_from, window_to, local_start, zone, on_day_off"))
                .containsExactly(
                        "RECURRING",
                        "FREQ=MINUTELY;INTERVAL=45;BYDAY=MO,TU,WE,TH,FR",
                        "09:00:00",
                        "18:00:00",
                        "2026-11-23 09:00:00",
                        "Europe/Berlin",
                        "SKIP");
    }

    @Test
    void a_person_reads_times_of_day_and_what_departs_from_the_rule() {
        Rule daily = ((Parsed.Read) RuleText.parse("FREQ=DAILY;COUNT=4", ZoneOffset.UTC)).rule();
        TimesOfDay twice = TimesOfDay.At.each(List.of(LocalTime.of(18, 30), LocalTime.of(9, 0)));
        Exceptions exceptions = Exceptions.of(
                List.of(START.plusDays(1)),
                List.of(START.toLocalDate().plusDays(2)),
                List.of(START.plusHours(3).plusNanos(500_000_000)));

        Notification pill =
                added(Recurring.of(daily, START, new Zoning.Floating(), twice).withExceptions(exceptions));

        assertThat(row(pill, "rrule, times, zone, local_last, except_times, except_days, extra_times"))
                .containsExactly(
                        "FREQ=DAILY;COUNT=4",
                        "{09:00:00,18:30:00}",
                        "null",
                        "2026-11-24 18:30:00",
                        "{\"2026-11-24 09:00:00\"}",
                        "{2026-11-25}",
                        "{\"2026-11-23 12:00:00.5\"}");
    }

    @Test
    void a_person_reads_from_when_it_counts_and_how_it_calls_for_attention() {
        Attention attention = new Attention(
                Optional.of(new Lateness.Expire(Duration.ofMinutes(90))),
                new LinkedHashSet<>(List.of(new Span(1, ChronoUnit.DAYS), new Span(30, ChronoUnit.MINUTES))),
                Optional.of(new Nag(Duration.ofMinutes(15), 4)),
                true);

        Notification plants = STORE.notifications()
                .add(new Draft(
                        anna.id(),
                        new EventName("полить цветы"),
                        new AfterDone(new Span(3, ChronoUnit.DAYS), START, new Zoning.Floating()),
                        Destination.privateChatOf(anna.telegramId()),
                        attention));

        assertThat(row(
                        plants,
                        "schedule, after_done, local_start, lateness, expires_after, pre_alerts, nag_every, nag_times,"
                                + " urgent"))
                .containsExactly(
                        "AFTER_DONE",
                        "P3D",
                        "2026-11-23 09:00:00",
                        "EXPIRE",
                        "PT1H30M",
                        "{P1D,PT30M}",
                        "PT15M",
                        "4",
                        "t");
    }

    @Test
    void times_that_this_machines_clock_leaves_out_stay_what_they_are() {
        LocalDateTime overlap = LocalDateTime.of(2026, 10, 25, 2, 30);
        Recurring series = Recurring.of(
                        Rule.every(1, Frequency.DAILY),
                        GAP,
                        new Zoning.Floating(),
                        TimesOfDay.At.each(List.of(LocalTime.of(2, 30), LocalTime.MAX)))
                .withExceptions(Exceptions.of(
                        List.of(GAP, overlap, LocalDateTime.of(0, 1, 1, 0, 0), LocalDateTime.of(12_345, 1, 1, 0, 0)),
                        List.of(LocalDate.of(1970, 1, 1), LocalDate.of(2027, 3, 28)),
                        List.of(GAP.plusDays(1), LocalDateTime.of(1893, 4, 1, 0, 3))));

        Once once = new Once(GAP, new Zoning.Floating());
        for (int read = 0; read < UNTIL_THE_DRIVER_READS_BINARY; read++) {
            assertThat(found(added(series)).schedule()).isEqualTo(series);
            assertThat(found(added(once)).schedule()).isEqualTo(once);
        }
    }

    @Test
    void a_thousand_exceptions_of_each_sort_stay_whole() {
        Recurring series = Recurring.of(Rule.every(1, Frequency.HOURLY), START, BERLIN)
                .withExceptions(Exceptions.of(
                        each(hour -> START.plusHours(hour)),
                        each(day -> START.toLocalDate().plusDays(day)),
                        each(hour -> START.plusHours(hour).plusMinutes(30).plusNanos(hour * 1000L))));

        assertThat(found(added(series)).schedule().equals(series)).isTrue();
        assertThat(series.exceptions().extra()).hasSize(Exceptions.MOST);
    }

    private static <T> Collection<T> each(IntFunction<T> made) {
        return IntStream.range(0, Exceptions.MOST).mapToObj(made).toList();
    }

    @Test
    void what_a_change_remembers_stays_whole_too() {
        Recurring series = Recurring.of(Rule.every(1, Frequency.DAILY), GAP, new Zoning.Floating())
                .withOnDayOff(OnDayOff.BEFORE)
                .withExceptions(Exceptions.of(
                        List.of(GAP),
                        List.of(GAP.toLocalDate()),
                        List.of(GAP.plusDays(1).plusNanos(1000))));
        Notification tea = added(series);

        UndoId id = STORE.undos().keep(anna.id(), new Change(tea, Optional.empty(), List.of(), List.of()));

        assertThat(STORE.undos().take(anna.id(), id).getFirst().before()).isEqualTo(tea);
    }

    @Test
    void a_rule_of_every_part_stays_whole() {
        String days = IntStream.rangeClosed(1, 366).mapToObj(Integer::toString).collect(Collectors.joining(","));
        Rule rule = ((Parsed.Read) RuleText.parse(
                        "FREQ=YEARLY;BYYEARDAY=" + days + ";BYHOUR=0,23;BYMINUTE=0,59;BYSETPOS=-366,366;WKST=SU",
                        ZoneOffset.UTC))
                .rule();
        Recurring series = Recurring.of(rule, START, BERLIN);

        assertThat(found(added(series)).schedule()).isEqualTo(series);
    }

    @Test
    void a_year_of_own_days_stays_whole_and_can_be_read() {
        OwnDays own = new OwnDays(
                Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
                        .limit(OwnDays.MOST)
                        .collect(Collectors.toSet()),
                Stream.iterate(LocalDate.of(2028, 1, 1), day -> day.plusDays(1))
                        .limit(OwnDays.MOST)
                        .collect(Collectors.toSet()));
        User kate = STORE.users().register(new TelegramId(202), Language.ENGLISH);
        Preferences preferences = new Preferences(
                new Lateness.Coalesce(),
                Optional.of(new QuietHours(LocalTime.of(23, 0), LocalTime.of(2, 30))),
                Optional.of(new Country("RU")),
                own,
                Habits.usual());

        assertThat(STORE.users().save(kate.preferring(preferences))).isInstanceOf(Users.Saved.Stored.class);

        assertThat(STORE.users().find(kate.id()).orElseThrow().preferences()).isEqualTo(preferences);
        assertThat(TestServer.row(
                        DATABASE,
                        "SELECT lateness, quiet_from, quiet_to, country, days_off[1], cardinality(working_days)"
                                + " FROM \"user\" WHERE telegram_id = 202"))
                .containsExactly("COALESCE", "23:00:00", "02:30:00", "RU", "2026-01-01", "366");
    }

    @Test
    void a_person_reads_what_somebody_means_by_their_words() {
        User lena = STORE.users().register(new TelegramId(303), Language.RUSSIAN);
        Habits habits = Habits.usual()
                .withDefaultTime(LocalTime.of(10, 0))
                .with(DayPart.MORNING, LocalTime.of(2, 30))
                .with(DayPart.NIGHT, LocalTime.MIDNIGHT)
                .withWeekStart(DayOfWeek.SUNDAY)
                .withDateOrder(Optional.of(DateOrder.DAY_FIRST));

        assertThat(STORE.users().save(lena.preferring(lena.preferences().withHabits(habits))))
                .isInstanceOf(Users.Saved.Stored.class);

        assertThat(STORE.users().find(lena.id()).orElseThrow().preferences().habits())
                .isEqualTo(habits);
        assertThat(TestServer.row(
                        DATABASE,
                        "SELECT default_time, early_morning, morning, lunch, afternoon, end_of_day, evening, night,"
                                + " week_start, date_order FROM \"user\" WHERE telegram_id = 303"))
                .containsExactly(
                        "10:00:00",
                        "07:00:00",
                        "02:30:00",
                        "13:00:00",
                        "15:00:00",
                        "18:00:00",
                        "19:00:00",
                        "00:00:00",
                        "SUNDAY",
                        "DAY_FIRST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"night = '24:00'", "week_start = 'SOMEDAY'", "date_order = 'YEAR_FIRST'", "morning = NULL"})
    void what_is_no_habit_is_kept_out_of_the_columns(String change) {
        assertThatThrownBy(() ->
                        TestServer.execute(DATABASE, "UPDATE \"user\" SET " + change + " WHERE telegram_id = 101"))
                .hasMessageContaining("violates");
    }

    private Notification added(Schedule schedule) {
        return STORE.notifications()
                .add(new Draft(
                        anna.id(), new EventName("чай"), schedule, Destination.privateChatOf(anna.telegramId())));
    }

    private Notification found(Notification notification) {
        return STORE.notifications().find(anna.id(), notification.id()).orElseThrow();
    }

    private static List<String> row(Notification notification, String columns) {
        return TestServer.row(
                DATABASE,
                "SELECT " + columns + " FROM notification WHERE notification_id = "
                        + notification.id().value());
    }
}
