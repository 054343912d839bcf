package dev.pora.phrase;

import dev.pora.phrase.chart.Fragment;
import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The meanings of a phrase, sorted by what they say; in the order in which they were said. */
final class Said {
    private final List<Day> days = new ArrayList<>();
    private final List<TimeOfDay.Clock> clocks = new ArrayList<>();
    private final List<TimeOfDay.InPart> parts = new ArrayList<>();
    private final List<TimeOfDay.Window> windows = new ArrayList<>();
    private final List<Meaning.Length> aheads = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Meaning> order = new ArrayList<>();
    private Meaning.@Nullable Vague vague;
    private Meaning.@Nullable AfterDone afterDone;
    private Meaning.@Nullable Trouble trouble;
    private @Nullable ZoneId zone;
    private boolean perhaps;
    private boolean either;

    private Said() {}

    /** @param either whether it was said to choose from */
    static Said of(List<Fragment> fragments, boolean either) {
        Said said = new Said();
        said.either = either;
        fragments.forEach(fragment -> said.add(fragment.meaning()));
        return said;
    }

    /** What was said one after the other, each with its own time, and at least some of it to repeat; else empty. */
    List<Said> rules() {
        return repeats() ? new Clauses(this).all() : List.of();
    }

    /** What of it is neither a day nor a time: it holds for all of it. */
    Said bounds() {
        Said bounds = alone();
        series.stream().filter(one -> !isBase(one)).forEach(bounds::add);
        return bounds;
    }

    /** Nothing but the zone. */
    Said alone() {
        Said alone = new Said();
        alone.zone = zone;
        return alone;
    }

    Said with(List<Meaning> more) {
        Said both = alone();
        series.forEach(both::add);
        more.forEach(both::add);
        return both;
    }

    static Said ofSeries(Series series) {
        Said said = new Said();
        said.add(series);
        return said;
    }

    private void add(Meaning meaning) {
        switch (meaning) {
            case Meaning.Several(List<Meaning> all) -> all.forEach(this::add);
            case Meaning.Perhaps(Meaning time) -> {
                perhaps = true;
                add(time);
            }
            case Day day -> days.add(day);
            case TimeOfDay.Clock clock -> clocks.add(clock);
            case TimeOfDay.InPart part -> parts.add(part);
            case TimeOfDay.Window window -> windows.add(window);
            case Meaning.Ahead(Meaning.Length length) -> aheads.add(length);
            case Series one -> series.add(one);
            case Meaning.Vague guess -> vague = guess;
            case Meaning.InZone(ZoneId place) -> zone = place;
            case Meaning.AfterDone after -> afterDone = after;
            case Meaning.Trouble one -> trouble = one;
            default -> {}
        }
        if (meaning instanceof Day
                || meaning instanceof TimeOfDay
                || meaning instanceof Meaning.Ahead
                || (meaning instanceof Series base && isBase(base))) {
            order.add(meaning);
        }
    }

    List<Day> days() {
        return days;
    }

    List<TimeOfDay.Clock> clocks() {
        return clocks;
    }

    List<TimeOfDay.InPart> parts() {
        return parts;
    }

    List<TimeOfDay.Window> windows() {
        return windows;
    }

    List<Meaning.Length> aheads() {
        return aheads;
    }

    List<Series> series() {
        return series;
    }

    /** Days and times as they follow each other. */
    List<Meaning> order() {
        return order;
    }

    Meaning.@Nullable Vague vague() {
        return vague;
    }

    Meaning.@Nullable AfterDone afterDone() {
        return afterDone;
    }

    /** On whose clock everything is; null for its author's. */
    @Nullable
    ZoneId zone() {
        return zone;
    }

    Meaning.@Nullable Trouble trouble() {
        return trouble;
    }

    boolean isPerhaps() {
        return perhaps;
    }

    /** One of it or another, not all of it: "at 9 or at 10". */
    boolean isEither() {
        return either;
    }

    boolean repeats() {
        return series.stream().anyMatch(Said::isBase);
    }

    /** What repeats by itself, not only bounds what does. */
    static boolean isBase(Series one) {
        return switch (one) {
            case Series.Every _,
                    Series.OnWeekdays _,
                    Series.OnNth _,
                    Series.OnNthWorkday _,
                    Series.OnMonthDays _,
                    Series.TimesA _,
                    Series.Ruled _,
                    Series.EveryNth _ -> true;
            case Series.InMonths _,
                    Series.Times _,
                    Series.Lasting _,
                    Series.Until _,
                    Series.UntilClock _,
                    Series.From _,
                    Series.FromClock _,
                    Series.ExceptWeekdays _,
                    Series.ExceptDay _,
                    Series.ExceptMonths _,
                    Series.FromMoment _,
                    Series.UntilMoment _,
                    Series.ExceptMoment _,
                    Series.Also _,
                    Series.MoreTimes _,
                    Series.Lacking _,
                    Series.DayOff _ -> false;
        };
    }

    <T extends Series> Stream<T> series(Class<T> type) {
        return series.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether any of it says when, beside what cannot be used. */
    boolean saysWhen() {
        return !(days.isEmpty()
                && clocks.isEmpty()
                && parts.isEmpty()
                && windows.isEmpty()
                && aheads.isEmpty()
                && series.isEmpty()
                && vague == null
                && afterDone == null);
    }

    /** Nothing of it speaks of time. */
    boolean isSilent() {
        return !saysWhen() && trouble == null;
    }

    /** From one day to another, when that was said. */
    Optional<Day.Range> range() {
        return days.stream()
                .filter(Day.Range.class::isInstance)
                .map(Day.Range.class::cast)
                .findFirst();
    }
}
