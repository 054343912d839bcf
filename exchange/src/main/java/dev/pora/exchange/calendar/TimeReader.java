package dev.pora.exchange.calendar;

import dev.pora.exchange.Counting;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Invariants;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Remark;
import dev.pora.exchange.Unfit;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads when an entry is. */
final class TimeReader {
    private static final String RULE = "RRULE";
    private static final Limit ONCE = new Limit.Times(1);

    private final Component entry;
    private final Overrides overrides;
    private final KnownZones zones;
    private final Viewpoint viewpoint;
    private final Counting counting;
    private final List<Remark> remarks;

    TimeReader(
            Component entry,
            Overrides overrides,
            KnownZones zones,
            Viewpoint viewpoint,
            Counting counting,
            List<Remark> remarks) {
        this.entry = entry;
        this.overrides = overrides;
        this.zones = zones;
        this.viewpoint = viewpoint;
        this.counting = counting;
        this.remarks = remarks;
    }

    boolean hasOverrides() {
        return !overrides.components().isEmpty();
    }

    boolean isRecurring() {
        return entry.find(RULE).isPresent() || entry.find("RDATE").isPresent();
    }

    /** When it begins; a to-do, when it is due. {@link Unfit} when nothing says so. */
    Times.Written start() {
        Optional<Property> begin = entry.find("DTSTART");
        Optional<Property> due = entry.find("DUE");
        boolean dueCounts = due.isPresent() && (begin.isEmpty() || !isRecurring());
        return (dueCounts ? due : begin)
                .map(time -> Times.one(time, zones))
                .or(this::alarm)
                .orElseThrow(() -> new Unfit(Flaw.of(Reason.NO_TIME, "DTSTART")));
    }

    /** A to-do may have nothing but an alarm at an instant. */
    private Optional<Times.Written> alarm() {
        return entry.parts(Component.ALARM)
                .flatMap(alarm -> alarm.find("TRIGGER").stream())
                .filter(trigger -> trigger.has("VALUE", "DATE-TIME"))
                .map(trigger -> Times.one(trigger, zones))
                .findFirst();
    }

    /** Whether it is of a day, so that its owner says at which time. Some programs write such a day as its midnight. */
    boolean isAllDay(Times.Written start) {
        return start instanceof Times.Written.Day
                || (entry.says("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE")
                        && Times.local(start, viewpoint.zone()).toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    /** {@link Unfit} when it cannot be taken. */
    Schedule schedule() {
        Times.Written start = start();
        remarkZones();
        boolean allDay = isAllDay(start);
        if (allDay) {
            remarks.add(
                    Remark.of(Remark.Kind.TIME_ASSUMED, viewpoint.defaultTime().toString()));
        }
        Zoning zoning = allDay ? new Zoning.Floating() : zoning(start);
        LocalDateTime local = allDay
                ? Times.local(start, viewpoint.zone()).toLocalDate().atTime(viewpoint.defaultTime())
                : Times.local(start, zoning.zone(viewpoint.zone()));
        if (!isRecurring()) {
            return start instanceof Times.Written.Exact(Instant instant) && !allDay && !isMarkedFloating()
                    ? new Once(instant)
                    : new Once(local, zoning);
        }
        return recurring(local, zoning, allDay);
    }

    private void remarkZones() {
        entry.find("DTSTART")
                .or(() -> entry.find("DUE"))
                .flatMap(time -> time.parameter("TZID"))
                .flatMap(zones::remark)
                .ifPresent(remarks::add);
    }

    private boolean isMarkedFloating() {
        return entry.says(Own.FLOATING, "TRUE");
    }

    private Zoning zoning(Times.Written start) {
        if (isMarkedFloating()) {
            return new Zoning.Floating();
        }
        return switch (start) {
            case Times.Written.Zoned(var _, ZoneId zone) -> new Zoning.Fixed(zone);
            case Times.Written.Exact _ -> Zoning.EXACT;
            case Times.Written.Floating _ -> new Zoning.Floating();
            case Times.Written.Day _ -> new Zoning.Floating();
        };
    }

    private Schedule recurring(LocalDateTime start, Zoning zoning, boolean allDay) {
        Rule rule = rule(zoning.zone(viewpoint.zone()));
        boolean elapsed = rule.frequency().isTimeBased() && !rule.hasParts();
        Zoning clock = elapsed ? new Zoning.Fixed(zoning.zone(viewpoint.zone())) : zoning;
        if (rule.limit() instanceof Limit.Times(int count)) {
            counting.spend(count, RULE);
        }
        Recurring series = Invariants.keep(RULE, () -> beginning(rule, start, clock));
        return new ExceptionReader(entry, overrides, zones, viewpoint, remarks).applied(series, allDay);
    }

    private Rule rule(ZoneId zone) {
        List<Property> rules = entry.all(RULE).toList();
        if (rules.size() > 1 || entry.find("EXRULE").isPresent()) {
            remarks.add(Remark.of(Remark.Kind.RULES_LEFT_OUT));
        }
        if (rules.isEmpty()) {
            return Rule.every(1, Frequency.DAILY).limited(ONCE);
        }
        String text = rules.getFirst().value().strip().replaceAll(";+$", "");
        return switch (RuleText.parse(text, zone)) {
            case Parsed.Read(Rule rule) -> rule;
            case Parsed.Unreadable(String part, String reason) ->
                throw new Unfit(Flaw.of(Reason.UNREADABLE_RULE, RULE, part, reason));
        };
    }

    /** Its start is its first occurrence, and counted, also when the rule does not yield it: as calendars show it. */
    private static Recurring beginning(Rule rule, LocalDateTime start, Zoning zoning) {
        Recurring series = Recurring.of(rule, start, zoning);
        Recurring counted = series.on(Zoning.EXACT);
        boolean yields = counted.next(
                        counted.start().minusSeconds(1).toInstant(ZoneOffset.UTC), UserCalendar.in(ZoneOffset.UTC))
                .filter(counted.start().toInstant(ZoneOffset.UTC)::equals)
                .isPresent();
        if (yields) {
            return series;
        }
        Rule rest = rule.limit() instanceof Limit.Times(int count) && count > 1
                ? rule.limited(new Limit.Times(count - 1))
                : rule;
        return Recurring.of(rest, start, zoning).with(series.start());
    }
}
