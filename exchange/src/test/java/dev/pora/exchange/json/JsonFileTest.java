package dev.pora.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.attention.QuietHours;
import dev.pora.channel.MessageRef;
import dev.pora.exchange.Drawn;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Item;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Reminder;
import dev.pora.exchange.Settings;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Original;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.workday.Country;
import dev.pora.workday.OnDayOff;
import dev.pora.workday.OwnDays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pora's own file is read back exactly, and anything else is refused with its place and reason. */
class JsonFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Settings USUAL = new Settings(Optional.empty(), Language.ENGLISH, Preferences.usual());

    @Test
    void what_was_written_is_read_back_whatever_the_schedule() {
        List<Reminder> reminders = Drawn.ofEveryKind(60).map(Drawn::reminder).toList();

        Reading.Read read = read(JsonFile.write(USUAL, NOW, reminders));

        assertThat(read.items()).hasSizeGreaterThan(1000);
        assertThat(taken(read)).containsExactlyElementsOf(reminders);
    }

    @Test
    void a_person_s_settings_are_read_back() {
        Settings settings = settings();

        assertThat(read(JsonFile.write(settings, NOW, List.of())).settings()).contains(settings);
        assertThat(read(JsonFile.write(USUAL, NOW, List.of())).settings()).contains(USUAL);
    }

    @Test
    void one_reminder_alone_is_a_line_that_is_read_back() {
        assertThat(Drawn.ofEveryKind(10).map(Drawn::reminder)).allSatisfy(reminder -> {
            assertThat(JsonFile.line(reminder)).doesNotContain("\n");
            assertThat(JsonFile.reminder(JsonFile.line(reminder))).contains(reminder);
        });
        assertThat(JsonFile.reminder("")).isEmpty();
        assertThat(JsonFile.reminder("{}")).isEmpty();
        assertThat(JsonFile.reminder("{\"event\": \"x\"")).isEmpty();
        assertThat(JsonFile.reminder("[1]")).isEmpty();
    }

    @Test
    void the_file_is_as_it_is_described() {
        assertThat(new String(JsonFile.write(settings(), NOW, described()), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(golden("described.json"));
        assertThat(taken(read(golden("described.json").getBytes(StandardCharsets.UTF_8))))
                .containsExactlyElementsOf(described());
    }

    private static Settings settings() {
        Habits habits = Habits.usual()
                .withDefaultTime(LocalTime.of(8, 30))
                .with(DayPart.MORNING, LocalTime.of(7, 0))
                .withWeekStart(DayOfWeek.SUNDAY)
                .withDateOrder(Optional.of(DateOrder.MONTH_FIRST));
        return new Settings(
                Optional.of(ZoneId.of("Europe/Moscow")),
                Language.RUSSIAN,
                new Preferences(
                                new Lateness.Expire(Duration.ofHours(2)),
                                Optional.of(new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 0))),
                                Country.of("RU"),
                                new OwnDays(Set.of(LocalDate.of(2026, 12, 31)), Set.of(LocalDate.of(2027, 1, 8))),
                                habits)
                        .withDigest(Optional.of(LocalTime.of(8, 0))));
    }

    private static List<Reminder> described() {
        Zoning moscow = new Zoning.Fixed(ZoneId.of("Europe/Moscow"));
        LocalDateTime start = LocalDateTime.of(2026, 11, 27, 18, 0);
        return List.of(
                reminder("Call mother", new Once(LocalDateTime.of(2026, 11, 25, 9, 0), new Zoning.Floating())),
                new Reminder(
                        Optional.of("notification-17@pora"),
                        Content.of(new EventName("Pay the rent"))
                                .tagged(List.of(new Tag("home"), new Tag("money")))
                                .copying(new Original("telegram", new MessageRef("42/1017"))),
                        Recurring.of(
                                        rule("FREQ=MONTHLY;BYDAY=-1FR;COUNT=12"),
                                        start,
                                        moscow,
                                        TimesOfDay.At.each(List.of(LocalTime.of(9, 0), LocalTime.of(18, 30))))
                                .withOnDayOff(OnDayOff.BEFORE)
                                .withExceptions(Exceptions.of(
                                        List.of(LocalDateTime.of(2026, 12, 25, 9, 0)),
                                        List.of(LocalDate.of(2027, 1, 29)),
                                        List.of(LocalDateTime.of(2026, 12, 5, 12, 0)))),
                        new Attention(
                                Optional.of(new Lateness.Skip()),
                                new LinkedHashSet<>(
                                        List.of(new Span(1, ChronoUnit.DAYS), new Span(90, ChronoUnit.MINUTES))),
                                Optional.of(new Nag(Duration.ofMinutes(10), 5)),
                                true),
                        State.PAUSED,
                        Optional.of(Instant.parse("2026-11-24T12:30:00Z"))),
                reminder(
                        "Drink water",
                        Recurring.of(
                                rule("FREQ=MINUTELY;INTERVAL=45;BYDAY=MO,TU,WE,TH,FR"),
                                LocalDateTime.of(2026, 11, 24, 0, 0),
                                new Zoning.Floating(),
                                new TimesOfDay.Window(LocalTime.of(9, 0), LocalTime.of(18, 0)))),
                reminder(
                        "Water the plants",
                        new AfterDone(new Span(3, ChronoUnit.DAYS), LocalDateTime.of(2026, 11, 26, 9, 0), moscow)));
    }

    private static Reminder reminder(String text, Schedule schedule) {
        return new Reminder(
                Optional.empty(), Content.of(new EventName(text)), schedule, Attention.usual(), State.ACTIVE);
    }

    private static Rule rule(String text) {
        return ((Parsed.Read) RuleText.parse(text, ZoneOffset.UTC)).rule();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"event": "x"} | ONE_OF | /reminders/0
                    {"event": "x", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}, "colour": 1} | UNKNOWN_FIELD | /reminders/0/colour
                    {"event": "x", "once": {"at": "2030-01-01T09:00", "zone": "UTC", "a/b": 1}} | UNKNOWN_FIELD | /reminders/0/once/a~1b
                    {"once": {"at": "2030-01-01T09:00", "zone": "UTC"}} | MISSING | /reminders/0/event
                    {"event": " ", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}} | NO_TEXT | /reminders/0/event
                    {"event": "a\\u0000", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}} | UNFIT_TEXT | /reminders/0/event
                    {"event": 5} | UNFIT | /reminders/0/event
                    {"event": "x", "once": {"at": "tomorrow", "zone": "UTC"}} | UNFIT | /reminders/0/once/at
                    {"event": "x", "once": {"at": "2030-01-01T09:00", "zone": "Mars/Olympus"}} | UNFIT | /reminders/0/once/zone
                    {"event": "x", "once": {"at": "2030-01-01T09:00", "zone": "UTC", "floating": true}} | ONE_OF | /reminders/0/once
                    {"event": "x", "once": {"at": "2030-01-01T09:00"}} | ONE_OF | /reminders/0/once
                    {"event": "x", "once": []} | UNFIT | /reminders/0/once
                    {"event": "x", "state": "sleepy", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}} | UNFIT | /reminders/0/state
                    {"event": "x", "repeat": {"start": "2030-01-01T09:00", "zone": "UTC", "rrule": "FREQ=NOW"}} | UNREADABLE_RULE | /reminders/0/repeat/rrule
                    {"event": "x", "repeat": {"start": "2030-01-01T09:00", "zone": "UTC", "rrule": "FREQ=DAILY;BYHOUR=1", "times": ["09:00"]}} | UNFIT_TOGETHER | /reminders/0/repeat
                    {"event": "x", "repeat": {"start": "2030-01-01T09:00", "zone": "UTC", "rrule": "FREQ=DAILY", "last": "2031-01-01T09:00"}} | UNFIT_TOGETHER | /reminders/0/repeat
                    {"event": "x", "repeat": {"start": "2030-01-01T09:00", "floating": true, "rrule": "FREQ=HOURLY"}} | UNFIT_TOGETHER | /reminders/0/repeat
                    {"event": "x", "repeat": {"start": "2030-01-01T09:00", "zone": "UTC", "rrule": "FREQ=DAILY", "times": ["09:00", 9]}} | UNFIT | /reminders/0/repeat/times/1
                    {"event": "x", "afterDone": {"gap": "P3DT1H", "next": "2030-01-01T09:00", "zone": "UTC"}} | UNFIT | /reminders/0/afterDone/gap
                    {"event": "x", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}, "nag": {"every": "PT10S", "times": 3}} | UNFIT_TOGETHER | /reminders/0/nag/every
                    {"event": "x", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}, "nag": {"every": "PT10M", "times": 0}} | OUT_OF_RANGE | /reminders/0/nag/times
                    {"event": "x", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}, "urgent": "yes"} | UNFIT | /reminders/0/urgent
                    {"event": "x", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}, "lateness": {"policy": "expire"}} | MISSING | /reminders/0/lateness/after
                    {"event": "x", "tags": ["two words"]} | UNFIT | /reminders/0/tags/0
                    {"event": "x", "original": {"channel": "telegram"}} | MISSING | /reminders/0/original/message
                    {"event": "x", "putOff": "later", "once": {"at": "2030-01-01T09:00", "zone": "UTC"}} | UNFIT | /reminders/0/putOff
                    "x" | UNFIT | /reminders/0
                    """, ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`')
    void what_is_wrong_with_a_reminder_is_said_with_its_place(String reminder, Reason reason, String where) {
        Reading.Read read = read("{\"pora\": 1, \"reminders\": [%s, %s]}".formatted(reminder, GOOD));

        assertThat(read.items()).hasSize(2);
        assertThat(read.items().getFirst()).isInstanceOfSatisfying(Item.Refused.class, refused -> {
            assertThat(refused.flaw().reason()).isEqualTo(reason);
            assertThat(refused.flaw().where()).isEqualTo(where);
        });
        assertThat(read.items().getLast()).isInstanceOf(Item.Ready.class);
    }

    private static final String GOOD =
            "{\"event\": \"good\", \"once\": {\"at\": \"2030-01-01T09:00\", \"zone\": \"UTC\"}}";

    @Test
    void a_flaw_says_what_would_work() {
        assertThat(flaw("{\"event\": \"x\", \"state\": \"Sleepy\"}").arguments())
                .containsExactly(
                        "CHOICE", "Sleepy", "active", "waiting", "paused", "unreachable", "parked", "finished");
        assertThat(flaw("{\"event\": \"x\", \"once\": {\"at\": 5}}"))
                .isEqualTo(Flaw.of(Reason.UNFIT, "/reminders/0/once/at", "LOCAL_TIME", "5"));
        assertThat(flaw("{\"event\": \"x\", \"once\": {\"at\": \"2030-01-01T09:00\", \"zone\": \"UTC\", \"x\": 0}}")
                        .arguments())
                .containsExactly("x", "at", "zone", "floating");
    }

    private static Flaw flaw(String reminder) {
        Item item = read("{\"pora\": 1, \"reminders\": [%s]}".formatted(reminder))
                .items()
                .getFirst();
        return ((Item.Refused) item).flaw();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [] | NOT_PORA
                    {} | NOT_PORA
                    {"reminders": []} | NOT_PORA
                    {"kind": "calendar#event"} | NOT_PORA
                    {"pora": "1"} | NOT_PORA
                    {"pora": 2, "reminders": []} | NEWER_VERSION
                    {"pora": 1, "notes": []} | UNKNOWN_FIELD
                    {"pora": 1, "reminders": {}} | NOT_PORA
                    {"pora": 1, "reminders": [ | NOT_JSON
                    {"pora": 1} {} | NOT_PORA
                    {"pora": 1, "pora": 1} | NOT_JSON
                    {"pora": 1, "reminders": [[[[[[[[[[]]]]]]]]]]} | TOO_DEEP
                    {"pora": 11111111111111111111111111111111111111111111} | TOO_DEEP
                    nonsense | NOT_JSON
                    """, quoteCharacter = '`')
    void what_is_no_file_of_ours_is_refused_as_a_whole(String file, Reason reason) {
        assertThat(JsonFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.flaw().reason()).isEqualTo(reason));
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(JsonFile.read(new byte[0])).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_file_that_is_too_long_or_no_text_is_refused() {
        assertThat(JsonFile.read(new byte[Reading.MOST_BYTES + 1]))
                .isEqualTo(new Reading.Unreadable(Flaw.of(Reason.TOO_LARGE, "", "10000000")));
        assertThat(JsonFile.read(new byte[] {(byte) 0xff})).isEqualTo(new Reading.Unreadable(Flaw.of(Reason.NOT_UTF8)));
    }

    @Test
    void more_reminders_than_a_file_may_hold_are_refused() {
        String many = "null,".repeat(Reading.MOST_ITEMS) + "null";

        assertThat(JsonFile.read(("{\"pora\": 1, \"reminders\": [" + many + "]}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Unreadable(Flaw.of(Reason.TOO_MANY, "/reminders", "10000")));
    }

    @Test
    void a_reminder_of_too_many_values_is_refused() {
        String many = "0,".repeat(20_000) + "0";

        assertThat(JsonFile.read(("{\"pora\": 1, \"reminders\": [[" + many + "]]}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Unreadable(Flaw.of(Reason.TOO_MANY_VALUES, "/reminders/0", "10000")));
    }

    @Test
    void counting_to_the_end_of_many_rules_is_bounded() {
        String rule = "{\"event\": \"x\", \"repeat\": {\"start\": \"2030-01-01T09:00\", \"zone\": \"UTC\","
                + " \"rrule\": \"FREQ=DAILY;COUNT=100000\"}}";

        List<Item> items = read("{\"pora\": 1, \"reminders\": [%s]}"
                        .formatted(String.join(",", Collections.nCopies(12, rule))))
                .items();

        assertThat(items.subList(0, 10)).allMatch(Item.Ready.class::isInstance);
        assertThat(((Item.Refused) items.get(10)).flaw().reason()).isEqualTo(Reason.TOO_MUCH_TO_COUNT);
    }

    @Test
    void wrong_settings_do_not_cost_the_reminders() {
        Reading.Read read =
                read("{\"pora\": 1, \"person\": {\"language\": \"tlh\"}, \"reminders\": [%s]}".formatted(GOOD));

        assertThat(read.settings()).isEmpty();
        assertThat(read.flaw()).contains(Flaw.of(Reason.UNFIT, "/person/language", "CHOICE", "tlh"));
        assertThat(taken(read)).hasSize(1);
    }

    @Test
    void fields_may_come_in_any_order_and_null_says_nothing() {
        Reading.Read read = read("\ufeff{\"reminders\": [{\"urgent\": null, \"once\": {\"zone\": \"UTC\", \"at\":"
                + " \"2030-01-01T09:00\"}, \"event\": \"good\"}], \"person\": {\"language\": \"ru\"}, \"pora\": 1}");

        assertThat(read.settings()).isPresent();
        assertThat(taken(read))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.event().value()).isEqualTo("good"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_a_file_was_turned_into_is_answered(long seed) {
        byte[] file = JsonFile.write(settings(), NOW, described());
        Random random = new Random(seed);

        for (int round = 0; round < 1500; round++) {
            assertThat(JsonFile.read(damaged(file, random))).isNotNull();
        }
    }

    /** Some bytes changed, doubled or cut out. */
    private static byte[] damaged(byte[] file, Random random) {
        StringBuilder text = new StringBuilder(new String(file, StandardCharsets.ISO_8859_1));
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(at, "\"{}[]:,0-T1".charAt(random.nextInt(11)));
                default -> text.delete(at, end);
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Reading.Read read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading.Read read(byte[] file) {
        Reading reading = JsonFile.read(file);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    private static List<Reminder> taken(Reading.Read read) {
        return read.items().stream()
                .map(item -> {
                    assertThat(item).isInstanceOf(Item.Ready.class);
                    return ((Item.Ready) item).reminder();
                })
                .toList();
    }

    private static String golden(String name) {
        try (InputStream file = JsonFileTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
