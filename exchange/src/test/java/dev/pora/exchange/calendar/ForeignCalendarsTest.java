package dev.pora.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.exchange.Flaw;
import dev.pora.exchange.Item;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Remark;
import dev.pora.exchange.Reminder;
import dev.pora.notification.EventName;
import dev.pora.notification.Tag;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars as other programs write them, and what becomes of each entry. Somebody in Moscow reads them. */
class ForeignCalendarsTest {
    private static final Instant NOW = Instant.parse("2027-01-02T10:00:00Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Viewpoint VIEWPOINT = new Viewpoint(UserCalendar.in(MOSCOW), LocalTime.of(9, 0), NOW);

    @Test
    void a_calendar_like_google_s() {
        List<Item> items = items(Golden.read("like-google.ics"));

        assertThat(items).hasSize(5);
        Reminder dance = reminder(items, 1);
        assertThat(dance.event()).isEqualTo(new EventName("Танцы, начинающие"));
        assertThat(dance.uid()).contains("weekly1@google.example");
        assertThat(dance.schedule())
                .isEqualTo(series("FREQ=WEEKLY;UNTIL=20270630T235959;BYDAY=TU,FR", at(2027, 1, 15, 19, 30), MOSCOW)
                        .withExceptions(Exceptions.of(
                                List.of(at(2027, 1, 19, 19, 30), at(2027, 1, 22, 19, 30), at(2027, 1, 26, 19, 30)),
                                List.of(),
                                List.of(at(2027, 1, 23, 12, 0)))));
        assertThat(spans(dance)).containsExactly("PT30M", "P1D");
        assertThat(remarks(items, 1)).containsExactly(Remark.of(Remark.Kind.LEFT_OUT, "LOCATION"));
        assertThat(reminder(items, 2).event()).isEqualTo(new EventName("Танцы, открытый урок"));
        assertThat(reminder(items, 2).schedule())
                .isEqualTo(new Once(at(2027, 1, 26, 19, 30), new Zoning.Fixed(MOSCOW)));
        assertThat(reminder(items, 3).schedule()).isEqualTo(new Once(Instant.parse("2027-03-01T06:15:00Z")));
        assertThat(reminder(items, 3).event()).isEqualTo(new EventName("Самолёт\n\nТерминал D\nРегистрация с 07:15"));
        assertThat(reminder(items, 4).schedule())
                .isEqualTo(Recurring.of(rule("FREQ=YEARLY"), at(2027, 3, 8, 9, 0), new Zoning.Floating()));
        assertThat(spans(reminder(items, 4))).containsExactly("P1D");
        assertThat(remarks(items, 4)).containsExactly(Remark.of(Remark.Kind.TIME_ASSUMED, "09:00"));
        assertThat(flaw(items, 5)).isEqualTo(Flaw.of(Reason.CANCELLED, "STATUS"));
    }

    @Test
    void a_calendar_like_outlook_s() {
        List<Item> items = items(Golden.read("like-outlook.ics"));

        assertThat(items).hasSize(5);
        assertThat(reminder(items, 1).schedule())
                .isEqualTo(series("FREQ=MONTHLY;COUNT=12;BYDAY=2TU", at(2027, 1, 12, 10, 0), MOSCOW));
        assertThat(reminder(items, 1).content().tags()).containsExactly(new Tag("red_category"), new Tag("работа"));
        assertThat(spans(reminder(items, 1))).containsExactly("PT15M");
        assertThat(remarks(items, 1))
                .containsExactly(Remark.of(Remark.Kind.ZONE_FOUND, "Russian Standard Time", "Europe/Moscow"));
        Recurring standUp = (Recurring) reminder(items, 2).schedule();
        assertThat(standUp.zoning().zone(MOSCOW).getRules().getOffset(Instant.parse("2027-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.ofHours(2));
        assertThat(remarks(items, 2)).extracting(Remark::kind).containsExactly(Remark.Kind.ZONE_FOUND);
        assertThat(reminder(items, 3).schedule())
                .isEqualTo(new Once(at(2027, 1, 12, 10, 0), new Zoning.Fixed(ZoneOffset.ofHoursMinutes(0, 13))));
        assertThat(remarks(items, 3)).containsExactly(Remark.of(Remark.Kind.ZONE_FIXED, "Nowhere", "+00:13"));
        assertThat(reminder(items, 4).schedule()).isEqualTo(new Once(at(2027, 2, 23, 9, 0), new Zoning.Floating()));
        assertThat(flaw(items, 5)).isEqualTo(Flaw.of(Reason.UNKNOWN_ZONE, "DTSTART", "Lost Standard Time"));
    }

    @Test
    void a_calendar_like_apple_s() {
        List<Item> items = items(Golden.read("like-apple.ics"));

        assertThat(items).hasSize(6);
        assertThat(reminder(items, 1).event()).isEqualTo(new EventName("Run 🏃"));
        assertThat(reminder(items, 1).schedule())
                .isEqualTo(
                        series("FREQ=DAILY;INTERVAL=2;COUNT=5", at(2027, 1, 10, 10, 0), ZoneId.of("America/New_York")));
        assertThat(spans(reminder(items, 1))).containsExactly("PT15M");
        assertThat(remarks(items, 1)).containsExactly(Remark.of(Remark.Kind.ALARMS_LEFT_OUT, "1"));
        assertThat(reminder(items, 2).schedule())
                .isEqualTo(new Once(at(2027, 2, 1, 9, 0), new Zoning.Fixed(ZoneId.of("America/New_York"))));
        assertThat(reminder(items, 3).schedule()).isEqualTo(new Once(Instant.parse("2027-02-02T14:00:00Z")));
        assertThat(remarks(items, 3)).isEmpty();
        assertThat(reminder(items, 4).schedule()).isEqualTo(new Once(at(2027, 2, 3, 9, 0), new Zoning.Floating()));
        assertThat(flaw(items, 5).reason()).isEqualTo(Reason.COMPLETED);
        assertThat(flaw(items, 6)).isEqualTo(Flaw.of(Reason.NO_TIME, "DTSTART"));
    }

    @Test
    void a_calendar_like_thunderbird_s() {
        List<Item> items = items(Golden.read("like-thunderbird.ics"));

        assertThat(items).hasSize(8);
        assertThat(reminder(items, 1).schedule())
                .isEqualTo(series("FREQ=WEEKLY;BYDAY=MO", at(2027, 1, 12, 20, 0), BERLIN)
                        .withExceptions(Exceptions.of(
                                List.of(at(2027, 1, 18, 20, 0)),
                                List.of(),
                                List.of(at(2027, 1, 12, 20, 0), at(2027, 1, 13, 20, 0)))));
        assertThat(remarks(items, 1)).isEmpty();
        assertThat(days(reminder(items, 2).schedule()))
                .containsExactly(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 2), LocalDate.of(2027, 4, 6));
        assertThat(reminder(items, 3).schedule()).isEqualTo(new Once(at(2027, 4, 1, 8, 0), new Zoning.Floating()));
        assertThat(spans(reminder(items, 3))).containsExactly("PT30M");
        assertThat(flaw(items, 4).reason()).isEqualTo(Reason.UNREADABLE_RULE);
        assertThat(flaw(items, 4).arguments().getFirst()).isEqualTo("FREQ");
        assertThat(flaw(items, 5)).isEqualTo(Flaw.of(Reason.NO_TEXT, "SUMMARY"));
        assertThat(flaw(items, 6)).isEqualTo(Flaw.of(Reason.NOT_A_REMINDER, "", "VJOURNAL"));
        assertThat(items.get(6)).isEqualTo(new Item.Refused(7, "Ohne Ende", Flaw.of(Reason.BROKEN)));
        assertThat(reminder(items, 8).event()).isEqualTo(new EventName("Heil"));
    }

    private static List<LocalDate> days(Schedule schedule) {
        return Stream.iterate(
                        schedule.next(NOW, VIEWPOINT.calendar()),
                        Optional::isPresent,
                        last -> last.flatMap(instant -> schedule.next(instant, VIEWPOINT.calendar())))
                .flatMap(Optional::stream)
                .map(instant -> instant.atZone(MOSCOW).toLocalDate())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_A_CALENDAR",
        "hello, NOT_A_CALENDAR",
        "BEGIN:VCARD|END:VCARD, NOT_A_CALENDAR",
        "BEGIN:VCALENDAR|VERSION:1.0|END:VCALENDAR, OLD_CALENDAR",
        "BEGIN:VCALENDAR|BEGIN:VEVENT|BEGIN:A|BEGIN:A|BEGIN:A|BEGIN:A|BEGIN:A|BEGIN:A, TOO_DEEP"
    })
    void what_is_no_calendar_is_refused_as_a_whole(String file, Reason reason) {
        assertThat(read(file.replace("|", "\n")))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.flaw().reason()).isEqualTo(reason));
    }

    @Test
    void a_file_that_is_too_long_holds_too_much_or_is_no_text_is_refused() {
        assertThat(ICalendar.read(new byte[Reading.MOST_BYTES + 1], VIEWPOINT))
                .isEqualTo(new Reading.Unreadable(Flaw.of(Reason.TOO_LARGE, "", "10000000")));
        assertThat(ICalendar.read(new byte[] {(byte) 0xd0}, VIEWPOINT))
                .isEqualTo(new Reading.Unreadable(Flaw.of(Reason.NOT_UTF8)));
        assertThat(read("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n".repeat(10_001) + "END:VCALENDAR\n"))
                .isEqualTo(new Reading.Unreadable(Flaw.of(Reason.TOO_MANY, "", "10000")));
    }

    @Test
    void an_empty_calendar_is_an_empty_list() {
        assertThat(read("BEGIN:VCALENDAR\nEND:VCALENDAR")).isEqualTo(new Reading.Read(List.of()));
    }

    @Test
    void a_whole_calendar_that_was_called_off_is_refused_entry_by_entry() {
        assertThat(flaw(items(event("METHOD:CANCEL\n", "DTSTART:20270401T080000Z")), 1)
                        .reason())
                .isEqualTo(Reason.CANCELLED);
    }

    @Test
    void a_line_folded_within_a_character_is_read() {
        byte[] whole =
                event("", "DTSTART:20270401T080000Z\nDESCRIPTION:тёплый чай").getBytes(StandardCharsets.UTF_8);
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("DESCRIPTION:") + 13;
        byte[] folded = new byte[whole.length + 3];
        System.arraycopy(whole, 0, folded, 0, at);
        System.arraycopy(new byte[] {'\r', '\n', ' '}, 0, folded, at, 3);
        System.arraycopy(whole, at, folded, at + 3, whole.length - at);

        Item item = ((Reading.Read) ICalendar.read(folded, VIEWPOINT)).items().getFirst();

        assertThat(((Item.Ready) item).reminder().event()).isEqualTo(new EventName("x\n\nтёплый чай"));
    }

    @Test
    void a_text_that_is_too_long_is_cut() {
        List<Item> items = items(event("", "DTSTART:20270401T080000Z\nDESCRIPTION:" + "🎉".repeat(3000)));

        assertThat(reminder(items, 1).event().value()).endsWith("🎉…").hasSizeLessThanOrEqualTo(4096);
        assertThat(remarks(items, 1)).containsExactly(Remark.of(Remark.Kind.TEXT_CUT, "4096"));
    }

    @Test
    void more_exceptions_than_there_is_room_for_are_those_that_still_count() {
        StringBuilder dates = new StringBuilder();
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LocalDate.of(2030, 1, 1)); day = day.plusDays(1)) {
            dates.append("EXDATE:").append(Stamps.date(day)).append("T080000Z\n");
        }

        List<Item> items = items(event("", dates + "RRULE:FREQ=DAILY\nDTSTART:20240101T080000Z"));

        Recurring series = (Recurring) reminder(items, 1).schedule();
        assertThat(series.exceptions().without()).hasSize(Exceptions.MOST);
        assertThat(series.exceptions().without().first()).isAfter(at(2026, 12, 30, 0, 0));
        assertThat(remarks(items, 1)).extracting(Remark::kind).containsExactly(Remark.Kind.EXCEPTIONS_LEFT_OUT);
    }

    @Test
    void steps_of_hours_without_a_zone_count_from_the_reader_s_clock() {
        List<Item> items = items(event("", "DTSTART:20270401T080000\nRRULE:FREQ=HOURLY;INTERVAL=5"));

        assertThat(reminder(items, 1).schedule())
                .isEqualTo(
                        Recurring.of(rule("FREQ=HOURLY;INTERVAL=5"), at(2027, 4, 1, 8, 0), new Zoning.Fixed(MOSCOW)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"like-google.ics", "like-outlook.ics", "like-apple.ics", "like-thunderbird.ics", "described.ics"
            })
    void whatever_a_calendar_was_turned_into_is_answered(String name) {
        String file = Golden.read(name);
        Random random = new Random(name.hashCode());

        for (int round = 0; round < 600; round++) {
            assertThat(ICalendar.read(damaged(file, random), VIEWPOINT)).isNotNull();
        }
    }

    /** Lines moved, doubled, cut or mixed up, and some bytes changed. */
    private static byte[] damaged(String file, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(file.split("\r\n")));
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
                case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
                case 3 ->
                    lines.set(
                            at,
                            lines.get(at).substring(random.nextInt(lines.get(at).length() + 1)));
                default -> lines.set(at, lines.get(at) + HOSTILE.get(random.nextInt(HOSTILE.size())));
            }
        }
        byte[] bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
        }
        return bytes;
    }

    private static final List<String> HOSTILE = List.of(
            "\"",
            ";",
            ":",
            ";TZID=",
            "=\"",
            "\\",
            ",",
            "0",
            "\r\n ",
            "\t",
            ";VALUE=DATE",
            "Z",
            "99999999999",
            "\0",
            "🎉");

    private static String event(String head, String properties) {
        return "BEGIN:VCALENDAR\n" + head + "BEGIN:VEVENT\nSUMMARY:x\n" + properties + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static Reading read(String file) {
        return ICalendar.read(file.getBytes(StandardCharsets.UTF_8), VIEWPOINT);
    }

    private static List<Item> items(String file) {
        return ((Reading.Read) read(file)).items();
    }

    private static Reminder reminder(List<Item> items, int number) {
        assertThat(items.get(number - 1)).isInstanceOf(Item.Ready.class);
        return ((Item.Ready) items.get(number - 1)).reminder();
    }

    private static List<Remark> remarks(List<Item> items, int number) {
        return ((Item.Ready) items.get(number - 1)).remarks();
    }

    private static Flaw flaw(List<Item> items, int number) {
        assertThat(items.get(number - 1)).isInstanceOf(Item.Refused.class);
        return ((Item.Refused) items.get(number - 1)).flaw();
    }

    private static List<String> spans(Reminder reminder) {
        return reminder.attention().preAlerts().stream().map(Span::text).toList();
    }

    private static LocalDateTime at(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute);
    }

    private static Recurring series(String rule, LocalDateTime start, ZoneId zone) {
        return Recurring.of(rule(rule), start, new Zoning.Fixed(zone));
    }

    private static Rule rule(String text) {
        return ((Parsed.Read) RuleText.parse(text, ZoneOffset.UTC)).rule();
    }
}
