package dev.pora.schedule;

import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Occurrences;
import dev.pora.workday.OnDayOff;
import dev.pora.workday.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The local times of a recurring schedule in order: its rule's, those on days off moved or left out, less the exceptions,
 * with the extra ones between them.
 */
final class Timeline implements LocalSeries {
    private static final int YEARS_SEARCHED = 100;

    private final LocalSeries ruled;
    private final Exceptions exceptions;
    private final boolean onlyWorkingDays;
    private final WorkingDays workingDays;
    private final Dates dates;

    Timeline(Recurring recurring, UserCalendar calendar) {
        this.exceptions = recurring.exceptions();
        this.onlyWorkingDays = recurring.onDayOff() == OnDayOff.SKIP;
        this.workingDays = calendar.workingDays();
        this.dates = recurring.isElapsed() ? new Dates.Elsewhere(calendar.zone()) : new Dates.AsShown();
        LocalSeries rule = limited(rule(recurring), recurring.lastRuled());
        this.ruled = moves(recurring.onDayOff()) ? new DaysOffSeries(rule, recurring.onDayOff(), workingDays) : rule;
    }

    private static boolean moves(OnDayOff onDayOff) {
        return onDayOff == OnDayOff.BEFORE || onDayOff == OnDayOff.AFTER;
    }

    /** What the rule alone yields, without its COUNT. */
    static LocalSeries rule(Recurring recurring) {
        return switch (recurring.times()) {
            case TimesOfDay.AsRuled() ->
                Occurrences.of(recurring.rule().limited(new Limit.Never()), recurring.start())::from;
            case TimesOfDay.At at -> DaySeries.at(recurring.rule(), recurring.start(), at);
            case TimesOfDay.Window window -> DaySeries.within(recurring.rule(), recurring.start(), window);
        };
    }

    private static LocalSeries limited(LocalSeries rule, Optional<LocalDateTime> last) {
        return last.<LocalSeries>map(end -> inclusive -> inclusive.isAfter(end)
                        ? Optional.empty()
                        : rule.from(inclusive).filter(time -> !time.isAfter(end)))
                .orElse(rule);
    }

    @Override
    public Optional<LocalDateTime> from(LocalDateTime inclusive) {
        Optional<LocalDateTime> regular = regular(inclusive);
        LocalDateTime extra = exceptions.extra().ceiling(inclusive);
        if (extra == null) {
            return regular;
        }
        return regular.filter(time -> time.isBefore(extra)).or(() -> Optional.of(extra));
    }

    /** Days off may leave nothing of a rule: the search ends with the years in which a rule itself is searched. */
    private Optional<LocalDateTime> regular(LocalDateTime inclusive) {
        Optional<LocalDateTime> found = ruled.from(inclusive);
        LocalDateTime end = found.map(first -> first.plusYears(YEARS_SEARCHED)).orElse(inclusive);
        while (found.filter(end::isAfter).isPresent()) {
            LocalDateTime time = found.get();
            LocalDateTime further = leftOutUntil(time);
            if (further.equals(time)) {
                return found;
            }
            found = ruled.from(further.isAfter(time) ? further : time.plusNanos(1));
        }
        return Optional.empty();
    }

    /**
     * The time itself when it stays; otherwise the next one that may stay. That lies before it where a clock was set back
     * over midnight, so that the next date had begun already, and the date that is left out is shown once more.
     */
    private LocalDateTime leftOutUntil(LocalDateTime time) {
        LocalDate date = dates.of(time);
        if (exceptions.days().contains(date)) {
            return dates.startOf(date.plusDays(1));
        }
        if (onlyWorkingDays && !workingDays.isWorking(date)) {
            return dates.startOf(workingDays.sameOrNext(date).orElse(date.plusDays(WorkingDays.REACH_DAYS)));
        }
        return exceptions.without().contains(time) ? time.plusNanos(1) : time;
    }

    /** Which date a person sees for a time of the series. */
    private sealed interface Dates {
        LocalDate of(LocalDateTime time);

        LocalDateTime startOf(LocalDate date);

        /** The clock of the series is the person's. */
        record AsShown() implements Dates {
            @Override
            public LocalDate of(LocalDateTime time) {
                return time.toLocalDate();
            }

            @Override
            public LocalDateTime startOf(LocalDate date) {
                return date.atStartOfDay();
            }
        }

        /** The series is counted in UTC for somebody who lives here. */
        record Elsewhere(ZoneId zone) implements Dates {
            @Override
            public LocalDate of(LocalDateTime time) {
                return time.toInstant(ZoneOffset.UTC).atZone(zone).toLocalDate();
            }

            @Override
            public LocalDateTime startOf(LocalDate date) {
                return LocalDateTime.ofInstant(LocalTimes.instantOf(date.atStartOfDay(), zone), ZoneOffset.UTC);
            }
        }
    }
}
