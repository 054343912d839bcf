package dev.pora.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.exchange.Drawn;
import dev.pora.exchange.Item;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Remark;
import dev.pora.exchange.Reminder;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.AfterDone;
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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Our own calendar is read back exactly, and what another program changed in it holds. */
class ICalendarTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Viewpoint MOSCOW_NOW = at(MOSCOW, Instant.parse("2026-11-24T10:00:00Z"));

    private static Viewpoint at(ZoneId zone, Instant now) {
        return new Viewpoint(UserCalendar.in(zone), LocalTime.of(9, 0), now);
    }

    @Test
    void what_was_written_is_read_back_whatever_the_schedule() {
        assertThat(Drawn.ofEveryKind(15)).hasSizeGreaterThan(200).allSatisfy(drawn -> {
            Viewpoint viewpoint = at(drawn.told().zone(), drawn.told().now());
            Reminder named = drawn.reminder().named("notification-17@pora");

            Reading reading = ICalendar.read(ICalendar.write("Pora", viewpoint, List.of(named)), viewpoint);

            assertThat(reading).isEqualTo(new Reading.Read(List.of(new Item.Ready(1, named, List.of()))));
        });
    }

    @Test
    void a_calendar_is_as_it_is_described() {
        assertThat(written(described())).isEqualTo(Golden.read("described.ics"));
    }

    private static List<Reminder> described() {
        return List.of(
                reminder(
                        1,
                        "Позвонить маме; и папе",
                        new Once(LocalDateTime.of(2026, 11, 25, 9, 0), new Zoning.Floating())),
                new Reminder(
                        Optional.of("notification-2@pora"),
                        Content.of(new EventName("Pay the rent\nand the electricity"))
                                .tagged(List.of(new Tag("home"), new Tag("money"))),
                        Recurring.of(
                                rule("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231T235959"),
                                LocalDateTime.of(2026, 11, 27, 18, 0),
                                new Zoning.Fixed(BERLIN)),
                        Attention.usual().withPreAlerts(new LinkedHashSet<>(List.of(new Span(1, ChronoUnit.DAYS)))),
                        State.ACTIVE),
                reminder(
                        3,
                        "Water the plants",
                        new AfterDone(
                                new Span(3, ChronoUnit.DAYS),
                                LocalDateTime.of(2026, 11, 26, 9, 0),
                                new Zoning.Fixed(MOSCOW))));
    }

    @Test
    void lines_end_with_crlf_and_hold_at_most_75_octets_and_whole_characters() {
        String text = written(Drawn.ofEveryKind(3).map(Drawn::reminder).toList());

        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r").doesNotContain("\ufffd");
        });
    }

    @Test
    void the_same_day_gives_the_same_bytes() {
        List<Reminder> reminders = Drawn.ofEveryKind(2).map(Drawn::reminder).toList();
        Viewpoint later = at(MOSCOW, Instant.parse("2026-11-24T23:59:59Z"));

        assertThat(ICalendar.write("Pora", later, reminders)).isEqualTo(ICalendar.write("Pora", MOSCOW_NOW, reminders));
    }

    @Test
    void a_new_text_from_elsewhere_holds_and_the_rest_stays() {
        Reminder changed = edited(1, "SUMMARY:Позвонить маме\\; и папе", "SUMMARY:Call aunt Ann");

        assertThat(changed.event()).isEqualTo(new EventName("Call aunt Ann"));
        assertThat(changed.schedule()).isEqualTo(described().getFirst().schedule());
    }

    @Test
    void a_new_time_from_elsewhere_holds_and_what_follows_its_owner_goes_on_doing_so() {
        Reminder changed = edited(1, ":20261125T090000", ":20261125T103000");

        assertThat(changed.schedule())
                .isEqualTo(new Once(LocalDateTime.of(2026, 11, 25, 10, 30), new Zoning.Floating()));
        assertThat(changed.event()).isEqualTo(described().getFirst().event());
    }

    @Test
    void a_new_rule_from_elsewhere_holds() {
        Reminder changed = edited(2, "RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231T225959Z", "RRULE:FREQ=WEEKLY");

        assertThat(changed.schedule())
                .isEqualTo(Recurring.of(
                        rule("FREQ=WEEKLY"), LocalDateTime.of(2026, 11, 27, 18, 0), new Zoning.Fixed(BERLIN)));
        assertThat(changed.attention()).isEqualTo(described().get(1).attention());
    }

    @Test
    void a_new_alarm_from_elsewhere_holds() {
        Reminder changed = edited(2, "TRIGGER:-P1D", "TRIGGER:-PT30M");

        assertThat(changed.attention().preAlerts()).containsExactly(new Span(30, ChronoUnit.MINUTES));
    }

    @Test
    void new_tags_from_elsewhere_hold() {
        Reminder changed = edited(2, "CATEGORIES:home,money", "CATEGORIES:Home,Red Category,!");

        assertThat(changed.content().tags()).containsExactly(new Tag("home"), new Tag("red_category"));
    }

    @Test
    void another_spelling_of_the_same_is_no_change() {
        String same = written(described())
                .replace("RRULE:FREQ=MONTHLY;BYDAY=-1FR;", "RRULE:BYDAY=-1FR;FREQ=MONTHLY;")
                .replace("TRIGGER:-P1D", "TRIGGER:-PT24H")
                .replace("SUMMARY:Pay", "SUMMARY;LANGUAGE=en:Pay")
                .replace("DTSTART;TZID=Europe/Moscow:20261125T090000", "DTSTART:20261125T060000Z");

        assertThat(items(same))
                .extracting(item -> ((Item.Ready) item).remarks())
                .allMatch(List::isEmpty);
    }

    @Test
    void what_is_damaged_of_our_own_part_leaves_what_every_calendar_says() {
        String damaged = unfolded(written(described())).replace("X-PORA-REMINDER:ey", "X-PORA-REMINDER:ye");

        assertThat(items(damaged))
                .hasSize(3)
                .allSatisfy(item -> assertThat(((Item.Ready) item).remarks())
                        .extracting(Remark::kind)
                        .containsExactly(Remark.Kind.OWN_PART_DAMAGED));
    }

    /** The reminder of this number after another program replaced a text in the file. */
    private static Reminder edited(int number, String before, String after) {
        String file = unfolded(written(described()));
        assertThat(file).contains(before);
        Item.Ready item = (Item.Ready) items(file.replace(before, after)).get(number - 1);
        assertThat(item.remarks()).hasSize(1);
        return item.reminder();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static List<Item> items(String file) {
        return ((Reading.Read) ICalendar.read(file.getBytes(StandardCharsets.UTF_8), MOSCOW_NOW)).items();
    }

    private static String written(List<Reminder> reminders) {
        return new String(ICalendar.write("Pora", MOSCOW_NOW, reminders), StandardCharsets.UTF_8);
    }

    private static Reminder reminder(int id, String text, Schedule schedule) {
        return new Reminder(
                Optional.of("notification-" + id + "@pora"),
                Content.of(new EventName(text)),
                schedule,
                Attention.usual(),
                State.ACTIVE);
    }

    private static Rule rule(String text) {
        return ((Parsed.Read) RuleText.parse(text, ZoneOffset.UTC)).rule();
    }
}
