package dev.pora.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.exchange.Drawn;
import dev.pora.exchange.Reminder;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.State;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.RuleText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What we write means the same to others, for 400 days: to ical4j, which reads the whole calendar, or to lib-recur with the
 * letter of RFC 5545 around it. Each misreads some rare rules, not the same ones.
 */
class SecondReadingTest {
    static {
        System.setProperty(Recur.KEY_MAX_INCREMENT_COUNT, "0");
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private static final int COMPARED = 2000;

    @Test
    void drawn_schedules_are_at_the_same_instants() {
        List<Drawn> drawn = Drawn.ofEveryKind(12).toList();

        assertThat(drawn).hasSizeGreaterThan(200).allSatisfy(each -> {
            Viewpoint viewpoint = at(each.told().zone(), each.told().now());
            Reminder reminder = each.reminder().due(each.told().schedule());
            NavigableSet<Instant> ours = ours(reminder.schedule(), viewpoint);
            assertThat(List.of(
                            difference(ours, theirs(reminder, viewpoint)),
                            difference(ours, others(reminder, viewpoint))))
                    .contains(new TreeSet<>());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin | 2026-11-24T10:00:00Z | FREQ=DAILY | 2026-03-01T02:30",
                "Europe/Berlin | 2026-02-24T10:00:00Z | FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,30 | 2026-03-01T00:00",
                "America/New_York | 2026-02-24T10:00:00Z | FREQ=DAILY | 2026-03-01T02:00",
                "America/New_York | 2026-10-01T10:00:00Z | FREQ=DAILY;BYHOUR=0,1,2;BYMINUTE=0,30 | 2026-03-01T00:00",
                "Australia/Lord_Howe | 2026-08-24T10:00:00Z | FREQ=DAILY;BYHOUR=1,2;BYMINUTE=0,10,20,30,40 | 2026-03-01T00:00",
                "Africa/Casablanca | 2026-01-24T10:00:00Z | FREQ=DAILY;BYHOUR=2,3;BYMINUTE=15 | 2026-01-01T00:00",
                "Pacific/Apia | 2026-01-24T10:00:00Z | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU | 2026-01-01T23:30",
                "Africa/Cairo | 2026-01-24T10:00:00Z | FREQ=DAILY | 2026-01-01T00:30",
                "America/Nuuk | 2026-01-24T10:00:00Z | FREQ=DAILY;INTERVAL=2 | 2026-01-01T23:15",
                "Asia/Kathmandu | 2026-01-24T10:00:00Z | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-01-01T09:00"
            })
    void the_night_on_which_clocks_change_is_the_same(String zone, Instant now, String rule, LocalDateTime start) {
        Recurring series = Recurring.of(
                ((Parsed.Read) RuleText.parse(rule, ZoneOffset.UTC)).rule(), start, new Zoning.Fixed(ZoneId.of(zone)));
        Reminder reminder =
                new Reminder(Optional.empty(), Content.of(new EventName("x")), series, Attention.usual(), State.ACTIVE);
        Viewpoint viewpoint = at(ZoneId.of("Europe/Moscow"), now);

        NavigableSet<Instant> ours = ours(series, viewpoint);
        assertThat(text(reminder, viewpoint)).contains("RRULE:");
        assertThat(difference(ours, theirs(reminder, viewpoint)))
                .allMatch(instant -> isNearOverlap(instant, ZoneId.of(zone)));
        assertThat(difference(ours, others(reminder, viewpoint))).isEmpty();
    }

    private static Viewpoint at(ZoneId zone, Instant now) {
        return new Viewpoint(UserCalendar.in(zone), LocalTime.of(9, 0), now.truncatedTo(ChronoUnit.DAYS));
    }

    private static NavigableSet<Instant> ours(Schedule schedule, Viewpoint viewpoint) {
        Instant end = viewpoint.now().plus(Listing.AHEAD).minus(1, ChronoUnit.DAYS);
        return Stream.iterate(
                        schedule.next(viewpoint.now(), viewpoint.calendar()),
                        next -> next.filter(end::isAfter).isPresent(),
                        last -> schedule instanceof AfterDone
                                ? Optional.empty()
                                : last.flatMap(instant -> schedule.next(instant, viewpoint.calendar())))
                .limit(COMPARED)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static NavigableSet<Instant> theirs(Reminder reminder, Viewpoint viewpoint) {
        Instant end = viewpoint.now().plus(Listing.AHEAD).minus(1, ChronoUnit.DAYS);
        Calendar calendar = calendar(ICalendar.write("Pora", viewpoint, List.of(reminder)));
        Period<ZonedDateTime> period = new Period<>(viewpoint.now().atZone(ZoneOffset.UTC), end.atZone(ZoneOffset.UTC));
        VEvent event = (VEvent) calendar.getComponents().stream()
                .filter(VEvent.class::isInstance)
                .findFirst()
                .orElseThrow();
        return event.<Temporal>calculateRecurrenceSet(period).stream()
                .map(Period::getStart)
                .map(Instant::from)
                .filter(instant -> instant.isAfter(viewpoint.now()) && instant.isBefore(end))
                .sorted()
                .distinct()
                .limit(COMPARED)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rule by lib-recur on the local clock, everything else by the letter of RFC 5545. */
    private static NavigableSet<Instant> others(Reminder reminder, Viewpoint viewpoint) {
        Component event = Components.read(eventLines(text(reminder, viewpoint))).orElseThrow();
        Instant end = viewpoint.now().plus(Listing.AHEAD).minus(1, ChronoUnit.DAYS);
        ZoneId zone = event.find("DTSTART")
                .flatMap(start -> start.parameter("TZID"))
                .map(name -> new KnownZones(List.of(), viewpoint).find(name).orElseThrow())
                .orElse(ZoneOffset.UTC);
        NavigableSet<LocalDateTime> times = new TreeSet<>(times(event, "DTSTART"));
        event.find("RRULE")
                .ifPresent(rule -> times.addAll(LibRecur.times(
                        inZone(rule.value(), zone),
                        times.first(),
                        LocalDateTime.ofInstant(viewpoint.now(), zone),
                        LocalDateTime.ofInstant(end, zone))));
        times.removeAll(times(event, "EXDATE"));
        times.addAll(times(event, "RDATE"));
        return times.stream()
                .map(time -> time.atZone(zone).withEarlierOffsetAtOverlap().toInstant())
                .filter(instant -> instant.isAfter(viewpoint.now()) && instant.isBefore(end))
                .sorted()
                .distinct()
                .limit(COMPARED)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String inZone(String rule, ZoneId zone) {
        return RuleText.of(((Parsed.Read) RuleText.parse(rule, zone)).rule());
    }

    private static List<LocalDateTime> times(Component event, String property) {
        return event.all(property)
                .flatMap(values -> Stream.of(values.value().replace("Z", "").split(",")))
                .map(value -> LocalDateTime.parse(value, DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")))
                .toList();
    }

    private static List<String> eventLines(String file) {
        List<String> lines = file.replace("\r\n ", "").lines().toList();
        return lines.subList(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT") + 1);
    }

    /** An hour that passes twice means its first passing in RFC 5545, section 3.3.5; ical4j takes the second. */
    private static boolean isNearOverlap(Instant instant, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(instant.minus(6, ChronoUnit.HOURS));
        return change.isOverlap() && change.getInstant().isBefore(instant.plus(6, ChronoUnit.HOURS));
    }

    /** What one of them has and the other has not. */
    private static NavigableSet<Instant> difference(NavigableSet<Instant> one, NavigableSet<Instant> other) {
        NavigableSet<Instant> difference = new TreeSet<>(one);
        difference.removeAll(other);
        other.stream().filter(instant -> !one.contains(instant)).forEach(difference::add);
        return difference;
    }

    private static Calendar calendar(byte[] file) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(file));
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Reminder reminder, Viewpoint viewpoint) {
        return new String(ICalendar.write("Pora", viewpoint, List.of(reminder)), StandardCharsets.UTF_8);
    }
}
