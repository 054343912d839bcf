package dev.pora.exchange.calendar;

import dev.pora.exchange.Unfit;
import dev.pora.schedule.rrule.Occurrences;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.RuleText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a VTIMEZONE does, for a few years, to find the zone that does the same (RFC 5545, section 3.6.5). */
final class DescribedZone {
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{4}(\\d{2})?");
    private static final Duration COMPARED = Duration.ofDays(3 * 365);
    private static final Duration STEP = Duration.ofHours(12);

    /** Changes of each observance that are looked at; no zone has more. */
    private static final int MOST_CHANGES = 40;

    private final NavigableMap<Instant, ZoneOffset> changes;
    private final ZoneOffset earliest;

    private DescribedZone(NavigableMap<Instant, ZoneOffset> changes, ZoneOffset earliest) {
        this.changes = changes;
        this.earliest = earliest;
    }

    /** A part of a zone's year, or of its history. */
    private record Observance(LocalDateTime from, ZoneOffset before, ZoneOffset after, Component component) {}

    /** Empty for a description that cannot be read. */
    static Optional<DescribedZone> of(Component zone) {
        try {
            List<Observance> observances = Stream.concat(zone.parts("STANDARD"), zone.parts("DAYLIGHT"))
                    .limit(MOST_CHANGES)
                    .map(DescribedZone::observance)
                    .sorted(Comparator.comparing(Observance::from))
                    .toList();
            if (observances.isEmpty()) {
                return Optional.empty();
            }
            NavigableMap<Instant, ZoneOffset> changes = new TreeMap<>();
            observances.forEach(observance -> onsets(observance)
                    .forEach(local -> changes.put(local.toInstant(observance.before()), observance.after())));
            return Optional.of(new DescribedZone(changes, observances.getFirst().before()));
        } catch (Unfit | DateTimeException | NoSuchElementException unreadable) {
            return Optional.empty();
        }
    }

    private static Observance observance(Component part) {
        LocalDateTime from =
                Times.local(Times.one(part.find("DTSTART").orElseThrow(), _ -> Optional.empty()), ZoneOffset.UTC);
        return new Observance(
                from,
                offset(part.text("TZOFFSETFROM").orElseThrow()),
                offset(part.text("TZOFFSETTO").orElseThrow()),
                part);
    }

    private static ZoneOffset offset(String text) {
        if (!OFFSET.matcher(text).matches()) {
            throw new DateTimeException("No offset");
        }
        return ZoneOffset.of(text);
    }

    private static Stream<LocalDateTime> onsets(Observance observance) {
        Stream<LocalDateTime> single = Stream.concat(
                Stream.of(observance.from()),
                observance
                        .component()
                        .all("RDATE")
                        .flatMap(property -> Times.all(property, _ -> Optional.empty()).stream())
                        .map(time -> Times.local(time, ZoneOffset.UTC))
                        .limit(MOST_CHANGES));
        return Stream.concat(
                single, observance.component().find("RRULE").stream().flatMap(rule -> ruled(rule, observance)));
    }

    /** The changes of a rule: the first of them, and those of our years. */
    private static Stream<LocalDateTime> ruled(Property property, Observance observance) {
        if (!(RuleText.parse(property.value(), observance.before()) instanceof Parsed.Read(var rule))) {
            return Stream.of();
        }
        Occurrences occurrences = Occurrences.of(rule, observance.from());
        LocalDateTime recent =
                observance.from().getYear() < 1990 ? LocalDateTime.of(2000, 1, 1, 0, 0) : observance.from();
        return Stream.iterate(occurrences.from(recent), Optional::isPresent, last -> last.flatMap(occurrences::after))
                .flatMap(Optional::stream)
                .limit(MOST_CHANGES * 2L);
    }

    ZoneOffset offset(Instant at) {
        Map.Entry<Instant, ZoneOffset> change = changes.floorEntry(at);
        return change == null ? earliest : change.getValue();
    }

    /** A zone whose clock shows the same for the next years: the viewer's own if it does. */
    Optional<ZoneId> like(Viewpoint viewpoint) {
        Stream<ZoneId> usual = WindowsZones.all().stream().sorted(Comparator.comparing(ZoneId::getId));
        Stream<ZoneId> places = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .sorted()
                .map(ZoneId::of);
        return Stream.of(Stream.of(viewpoint.zone()), usual, places)
                .flatMap(zones -> zones)
                .filter(zone -> agrees(zone, viewpoint.now()))
                .findFirst();
    }

    private boolean agrees(ZoneId zone, Instant now) {
        Instant end = now.plus(COMPARED);
        for (Instant at = now; at.isBefore(end); at = at.plus(STEP)) {
            if (!zone.getRules().getOffset(at).equals(offset(at))) {
                return false;
            }
        }
        return true;
    }
}
