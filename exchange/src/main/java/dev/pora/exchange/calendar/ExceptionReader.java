package dev.pora.exchange.calendar;

import dev.pora.exchange.Invariants;
import dev.pora.exchange.Remark;
import dev.pora.exchange.Unfit;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Reads where a series departs from its rule: EXDATE, RDATE, and occurrences that were changed or called off. */
final class ExceptionReader {
    private final Component entry;
    private final Overrides overrides;
    private final Zones zones;
    private final Viewpoint viewpoint;
    private final List<Remark> remarks;
    private final NavigableSet<LocalDateTime> without = new TreeSet<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final NavigableSet<LocalDateTime> extra = new TreeSet<>();
    private int leftOut;

    ExceptionReader(Component entry, Overrides overrides, Zones zones, Viewpoint viewpoint, List<Remark> remarks) {
        this.entry = entry;
        this.overrides = overrides;
        this.zones = zones;
        this.viewpoint = viewpoint;
        this.remarks = remarks;
    }

    /** @param allDay of whole days, so that a date of them is one of its occurrences */
    Recurring applied(Recurring series, boolean allDay) {
        ZoneId zone = series.zoning().zone(viewpoint.zone());
        extra.addAll(series.exceptions().extra());
        entry.all("EXDATE").forEach(property -> each(property, time -> leave(time, zone, allDay)));
        entry.all("RDATE").forEach(property -> each(property, time -> add(time, zone, allDay, series)));
        List<Component> readable = overrides.readable(zones);
        readable.forEach(override -> change(override, zone, allDay, series));
        leftOut += overrides.components().size() - readable.size();
        LocalDateTime recent = LocalDateTime.ofInstant(viewpoint.now(), zone).minusDays(2);
        Exceptions exceptions =
                Exceptions.of(most(without, recent), most(days, recent.toLocalDate()), most(extra, recent));
        if (leftOut > 0) {
            remarks.add(Remark.of(Remark.Kind.EXCEPTIONS_LEFT_OUT, Integer.toString(leftOut)));
        }
        return Invariants.keep("EXDATE", () -> series.withExceptions(exceptions));
    }

    private interface Use {
        void of(Times.Written time);
    }

    private void each(Property property, Use use) {
        try {
            Times.all(property, zones).forEach(use::of);
        } catch (Unfit unreadable) {
            leftOut++;
        }
    }

    private void leave(Times.Written time, ZoneId zone, boolean allDay) {
        if (allDay || time instanceof Times.Written.Day) {
            days.add(Times.local(time, zone).toLocalDate());
        } else {
            without.add(Times.local(time, zone));
        }
    }

    private void add(Times.Written time, ZoneId zone, boolean allDay, Recurring series) {
        LocalDateTime local = Times.local(time, zone);
        extra.add(
                allDay || time instanceof Times.Written.Day
                        ? local.toLocalDate().atTime(series.start().toLocalTime())
                        : local);
    }

    private void change(Component override, ZoneId zone, boolean allDay, Recurring series) {
        override.find("RECURRENCE-ID").map(id -> Times.one(id, zones)).ifPresent(id -> leave(id, zone, allDay));
        try {
            Optional<Times.Written> instead = overrides.instead(override, zones);
            instead.ifPresent(time -> add(time, zone, false, series));
        } catch (Unfit unreadable) {
            leftOut++;
        }
    }

    /** All of them when there is room, else those that still count, the earliest first. */
    private <T extends Comparable<? super T>> Collection<T> most(NavigableSet<T> all, T recent) {
        if (all.size() <= Exceptions.MOST) {
            return all;
        }
        Collection<T> ahead = all.tailSet(recent);
        leftOut += Math.max(0, ahead.size() - Exceptions.MOST);
        return ahead.stream().limit(Exceptions.MOST).toList();
    }
}
