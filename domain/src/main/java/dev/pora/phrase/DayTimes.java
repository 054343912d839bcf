package dev.pora.phrase;

import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.user.DayPart;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** At which times of its days something is due, as hours beside a date are read. */
final class DayTimes {
    private final Present present;
    private final Said said;
    private final boolean elapsed;
    private final Clocks clocks;
    private final Doubts doubts;

    /** @param elapsed whether it goes in steps of minutes or hours, whose windows are no times of the day */
    DayTimes(Present present, Said said, boolean elapsed, Doubts doubts) {
        this.present = present;
        this.said = said;
        this.elapsed = elapsed;
        this.clocks = new Clocks(present.wholeDayClock());
        this.doubts = doubts;
    }

    boolean isSaid() {
        return !said.clocks().isEmpty() || !said.parts().isEmpty();
    }

    /** One or more: the default time when none was said. */
    SortedSet<LocalTime> all() {
        TreeSet<LocalTime> times = new TreeSet<>();
        List<Clock> all = clocksOfDay();
        for (int index = 0; index < all.size(); index++) {
            Clock settled = inPart(all.get(index), part(index, all.size()));
            if (settled == null) {
                doubts.add(Doubt.Kind.IMPOSSIBLE);
            } else {
                times.add(clocks.onADate(settled));
            }
        }
        if (all.isEmpty()) {
            said.parts().forEach(part -> times.add(present.habits().time(part.part())));
        }
        if (times.isEmpty()) {
            times.add(present.habits().defaultTime());
        }
        return times;
    }

    private List<Clock> clocksOfDay() {
        List<Clock> all = new ArrayList<>(said.clocks());
        if (!elapsed) {
            said.windows().forEach(window -> {
                doubts.add(Doubt.Kind.AMBIGUOUS);
                all.add(window.from());
            });
            said.series(Series.FromClock.class).forEach(from -> all.add(from.time()));
            said.series(Series.UntilClock.class).forEach(until -> {
                doubts.add(Doubt.Kind.AMBIGUOUS);
                all.add(until.time());
            });
        }
        if (all.stream().anyMatch(clock -> clock.zone().isPresent())) {
            doubts.add(Doubt.Kind.UNREAD);
        }
        return all;
    }

    /** The part of the day that was said beside the time of this number: its own, or the only one. */
    private @Nullable DayPart part(int index, int count) {
        List<TimeOfDay.InPart> parts = said.parts();
        if (parts.size() == count) {
            return parts.get(index).part();
        }
        return parts.size() == 1 ? parts.getFirst().part() : null;
    }

    private static @Nullable Clock inPart(Clock clock, @Nullable DayPart part) {
        return part == null ? clock : Clocks.in(part, clock);
    }
}
