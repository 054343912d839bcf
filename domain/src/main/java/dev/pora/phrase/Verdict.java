package dev.pora.phrase;

import dev.pora.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the words of time come to.
 *
 * @param doubt null when the single option is meant for sure
 * @param options best first
 */
record Verdict(Doubt.@Nullable Kind doubt, List<Meant> options) {
    private static final int MOST_OPTIONS = 4;

    Verdict {
        options = List.copyOf(options);
    }

    /**
     * One of the meanings.
     *
     * @param schedules one, or several for several reminders
     * @param zoneMatters false for elapsed time alone
     */
    record Meant(List<Schedule> schedules, boolean zoneMatters) {}

    static Verdict sure(Schedule schedule, boolean zoneMatters) {
        return new Verdict(null, List.of(new Meant(List.of(schedule), zoneMatters)));
    }

    static Verdict none(Doubt.Kind kind) {
        return new Verdict(kind, List.of());
    }

    boolean isSure() {
        return doubt == null;
    }

    /** The same options, but no longer for sure; a doubt that is there already stays. */
    Verdict but(Doubt.Kind kind) {
        return doubt == null ? new Verdict(kind, options) : this;
    }

    /** The options of all of them, to choose from. */
    static Verdict choice(Doubt.Kind kind, Stream<Verdict> verdicts) {
        return new Verdict(
                kind,
                verdicts.flatMap(verdict -> verdict.options().stream())
                        .distinct()
                        .limit(MOST_OPTIONS)
                        .toList());
    }

    /**
     * All of them together, as several reminders, and each by itself.
     *
     * @param either whether one of them was meant rather than all
     */
    static Verdict together(List<Verdict> verdicts, boolean either) {
        List<Schedule> all = new ArrayList<>();
        verdicts.forEach(
                verdict -> verdict.options().stream().limit(1).forEach(meant -> all.addAll(meant.schedules())));
        List<Schedule> schedules = all.stream().distinct().toList();
        if (schedules.size() < 2) {
            return verdicts.getFirst();
        }
        Stream<Verdict> both = Stream.of(new Verdict(null, List.of(new Meant(schedules, true))));
        return choice(
                Doubt.Kind.AMBIGUOUS,
                either ? Stream.concat(verdicts.stream(), both) : Stream.concat(both, verdicts.stream()));
    }
}
