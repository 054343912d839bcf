package dev.pora.exchange.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A zone as VTIMEZONE (RFC 5545, section 3.6.5): the offset at the earliest time that is needed, each change after it, and
 * the changes of every year from now on as rules where the zone has such rules. A zone whose changes follow no rule of
 * the calendar, as those that keep Ramadan, is told for {@value #YEARS} years.
 */
final class ZoneText {
    private static final int YEARS = 10;
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private final ZoneId zone;
    private final ZoneRules rules;

    private ZoneText(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /** What names the zone in a calendar: its id, and {@code UTC+0530} for an offset. */
    static String id(ZoneId zone) {
        String id = zone.getId().replace(":", "");
        return zone instanceof ZoneOffset ? "UTC" + id : id;
    }

    /** @param earliest the first time at which the zone is needed */
    static Component of(ZoneId zone, Instant earliest, Instant now) {
        return new ZoneText(zone).component(earliest, now);
    }

    private Component component(Instant earliest, Instant now) {
        List<Component> observances = new ArrayList<>();
        ZoneOffsetTransition before = rules.previousTransition(earliest.plusNanos(1));
        boolean yearlyBefore = before != null && isYearly(before);
        if (!yearlyBefore) {
            observances.add(first(before, earliest));
        }
        changes(earliest, now).forEach(change -> observances.add(observance(change, Optional.empty())));
        int year = (yearlyBefore ? before.getInstant() : earliest)
                .atZone(ZoneOffset.UTC)
                .getYear();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            observances.addAll(yearly(rule, Math.max(year, firstYear(rule)), now));
        }
        return new Component(
                Component.TIME_ZONE,
                List.of(Property.text("TZID", id(zone)), Property.text("X-LIC-LOCATION", id(zone))),
                observances);
    }

    private boolean isYearly(ZoneOffsetTransition change) {
        return !rules.getTransitionRules().isEmpty() && !rules.getTransitions().contains(change);
    }

    /** The changes that follow no yearly rule. */
    private List<ZoneOffsetTransition> changes(Instant earliest, Instant now) {
        Instant last = now.atZone(zone).plusYears(YEARS).toInstant();
        return rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(earliest))
                .filter(change -> change.getInstant().isBefore(last))
                .toList();
    }

    private Component first(@Nullable ZoneOffsetTransition before, Instant earliest) {
        if (before != null) {
            return observance(before, Optional.empty());
        }
        ZoneOffset offset = rules.getOffset(earliest);
        return observance(earliest, LONG_AGO, offset, offset, Optional.empty());
    }

    /** The changes that a rule makes, from a year on. */
    private List<Component> yearly(ZoneOffsetTransitionRule rule, int year, Instant now) {
        Optional<String> text = YearlyRule.of(rule, year);
        if (text.isPresent()) {
            return List.of(observance(rule.createTransition(year), text));
        }
        int last = now.atZone(ZoneOffset.UTC).getYear() + YEARS;
        return IntStream.rangeClosed(year, last)
                .mapToObj(counted -> observance(rule.createTransition(counted), Optional.empty()))
                .toList();
    }

    /** The first year whose change by this rule is not among those that follow none. */
    private int firstYear(ZoneOffsetTransitionRule rule) {
        if (rules.getTransitions().isEmpty()) {
            return 0;
        }
        ZoneOffsetTransition last = rules.getTransitions().getLast();
        int year = last.getInstant().atZone(ZoneOffset.UTC).getYear();
        return rule.createTransition(year).getInstant().isAfter(last.getInstant()) ? year : year + 1;
    }

    private Component observance(ZoneOffsetTransition change, Optional<String> rule) {
        return observance(
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rule);
    }

    private Component observance(
            Instant from, LocalDateTime local, ZoneOffset before, ZoneOffset after, Optional<String> rule) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("DTSTART", Stamps.local(local)));
        rule.ifPresent(text -> properties.add(new Property("RRULE", text)));
        properties.add(new Property("TZOFFSETFROM", offset(before)));
        properties.add(new Property("TZOFFSETTO", offset(after)));
        properties.add(Property.text("TZNAME", NAME.format(from.atZone(zone))));
        return new Component(rules.isDaylightSavings(from) ? "DAYLIGHT" : "STANDARD", properties, List.of());
    }

    private static String offset(ZoneOffset offset) {
        String id = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return id.replace(":", "");
    }
}
