package dev.pora.http.form;

import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a rule from {@code frequency}, {@code interval} and {@code weekdays}, or from its text {@code rrule}, each with an
 * end. Where both stand they have to say the same, so that an answer can be sent back.
 */
final class RuleFields {
    static final int MOST_UNITS = 1000;
    private static final int MOST_TIMES = 100_000;

    private final Fields fields;

    RuleFields(Fields fields) {
        this.fields = fields;
    }

    /** A rule of these parts: the 29th, 30th and 31st fall on the last day of a shorter month. */
    static Rule spelled(Frequency unit, int interval, Set<DayOfWeek> weekdays, LocalDateTime start) {
        return switch (unit) {
            case MONTHLY -> Rule.monthlyOn(interval, start.getDayOfMonth());
            case YEARLY -> Rule.yearlyOn(interval, MonthDay.from(start));
            default -> Rule.every(interval, unit).on(weekdays);
        };
    }

    /**
     * Empty when something was wrong, which was noted.
     *
     * @param start empty when that was wrong
     * @param zone of the series
     */
    Optional<Rule> read(Optional<LocalDateTime> start, ZoneId zone) {
        Optional<Limit> end = end();
        if (!fields.has("rrule")) {
            return spelled(start).map(rule -> rule.limited(end.orElse(Limit.NEVER)));
        }
        Optional<Rule> written = written(zone).flatMap(rule -> limited(rule, end));
        if (!fields.has("frequency") && !fields.has("interval") && !fields.has("weekdays")) {
            return written;
        }
        return spelled(start).flatMap(rule -> agreed(rule, written));
    }

    private Optional<Rule> agreed(Rule spelled, Optional<Rule> written) {
        boolean differ = written.filter(rule -> !rule.limited(Limit.NEVER).equals(spelled))
                .isPresent();
        if (differ) {
            fields.fault(
                    "rrule",
                    "This says something else than frequency, interval and weekdays",
                    "Either rrule, or frequency with interval and weekdays");
        }
        return differ ? Optional.empty() : written;
    }

    private Optional<Rule> spelled(Optional<LocalDateTime> start) {
        Optional<Frequency> frequency = fields.required("frequency", Kind.FREQUENCY);
        int interval = fields.optional("interval", Kind.between(1, MOST_UNITS)).orElse(1);
        Set<DayOfWeek> weekdays = fields.optional("weekdays", Kind.WEEKDAYS).orElse(Set.of());
        return frequency
                .filter(unit -> isNarrowedBy(weekdays, unit))
                .flatMap(unit -> start.map(from -> spelled(unit, interval, weekdays, from)));
    }

    private boolean isNarrowedBy(Set<DayOfWeek> weekdays, Frequency unit) {
        boolean fits = weekdays.isEmpty() || unit.compareTo(Frequency.WEEKLY) <= 0;
        if (!fits) {
            fields.fault(
                    "weekdays",
                    "Weekdays do not narrow a monthly or yearly rule",
                    "Leave them out, or give rrule, such as FREQ=MONTHLY;BYDAY=-1FR");
        }
        return fits;
    }

    private Optional<Rule> written(ZoneId zone) {
        return fields.optional("rrule", Kind.TEXT).flatMap(text -> switch (RuleText.parse(text, zone)) {
            case Parsed.Read(Rule rule) -> Optional.of(rule);
            case Parsed.Unreadable(String part, String reason) -> {
                fields.fault("rrule", part + " " + reason, "A rule of RFC 5545 such as FREQ=MONTHLY;BYDAY=-1FR");
                yield Optional.empty();
            }
        });
    }

    private Optional<Rule> limited(Rule written, Optional<Limit> end) {
        if (end.isEmpty() || end.get().equals(written.limit())) {
            return Optional.of(written);
        }
        if (!(written.limit() instanceof Limit.Never)) {
            fields.fault("rrule", "This has another end than the fields beside it", "One end");
            return Optional.empty();
        }
        return Optional.of(written.limited(end.get()));
    }

    private Optional<Limit> end() {
        Optional<LocalDateTime> until = fields.optional("until", Kind.LAST_TIME);
        Optional<Integer> count = fields.optional("count", Kind.between(1, MOST_TIMES));
        if (fields.has("until") && fields.has("count")) {
            fields.fault("count", "A rule ends at a time or after so many occurrences, not both", "Leave one out");
        }
        return until.<Limit>map(Limit.Until::new).or(() -> count.map(Limit.Times::new));
    }
}
