package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.Length;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.Unit;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was said into schedules, or into a question. */
final class Resolving {
    private final Present present;
    private final Zoning zoning;

    Resolving(Present present) {
        this(present, new Zoning.Floating());
    }

    private Resolving(Present present, Zoning zoning) {
        this.present = present;
        this.zoning = zoning;
    }

    Verdict resolve(Said said) {
        try {
            ZoneId zone = said.zone();
            return zone == null ? place(said) : new Resolving(present.in(zone), new Zoning.Fixed(zone)).place(said);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException _) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
    }

    private Verdict place(Said said) {
        Meaning.Trouble trouble = said.trouble();
        if (trouble != null) {
            return troubled(said, trouble);
        }
        return sound(said);
    }

    private Verdict sound(Said said) {
        Meaning.AfterDone afterDone = said.afterDone();
        if (afterDone != null) {
            return afterDone(afterDone.gap(), said);
        }
        Meaning.Vague vague = said.vague();
        if (vague != null) {
            Placing placing = new Placing(present, said);
            return Verdict.choice(Doubt.Kind.AMBIGUOUS, vague.guesses().stream().map(placing::guess));
        }
        List<Said> rules = said.rules();
        if (!rules.isEmpty()) {
            return Verdict.together(rules.stream().map(this::rule).toList(), said.isEither())
                    .but(Doubt.Kind.AMBIGUOUS);
        }
        return said.isEither() && said.repeats() ? rule(said).but(Doubt.Kind.AMBIGUOUS) : rule(said);
    }

    private Verdict rule(Said said) {
        return said.repeats() ? new Repeating(present, said, zoning).resolve() : new Placing(present, said).resolve();
    }

    private Verdict troubled(Said said, Meaning.Trouble trouble) {
        Doubt.Kind kind = switch (trouble.kind()) {
            case UNREAD -> Doubt.Kind.UNREAD;
            case IMPOSSIBLE -> Doubt.Kind.IMPOSSIBLE;
            case PAST -> Doubt.Kind.PAST;
        };
        boolean usable = trouble.kind() == Meaning.Trouble.Kind.UNREAD && said.saysWhen();
        return usable ? Verdict.choice(kind, Stream.of(sound(said))) : Verdict.none(kind);
    }

    /** The first comes one gap from now, or on the day that was said; of days and longer at the time of day that was said. */
    private Verdict afterDone(Length gap, Said said) {
        Span span = span(gap);
        if (span == null) {
            return Verdict.none(Doubt.Kind.UNREAD);
        }
        Optional<Series.FromMoment> moment =
                said.series(Series.FromMoment.class).findFirst();
        Optional<Day> from = moment.map(Series.FromMoment::day)
                .or(() -> said.series(Series.From.class).map(Series.From::day).findFirst());
        Optional<LocalTime> clock = moment.map(Series.FromMoment::time)
                .or(() -> said.clocks().stream().findFirst())
                .map(new Clocks(present.wholeDayClock())::onADate);
        LocalTime time = clock.orElse(present.habits().defaultTime());
        if (from.isPresent()) {
            return firstOn(span, from.get(), time);
        }
        if (span.isElapsed()) {
            return Verdict.sure(exactly(span, present.now().plus(gap.elapsed())), false);
        }
        LocalDateTime next = present.today().plus(gap.calendar()).atTime(time);
        return Verdict.sure(new AfterDone(span, next, zoning), true);
    }

    private Verdict firstOn(Span span, Day day, LocalTime time) {
        Dates.Found found = new Dates(present).find(day, time);
        if (found.dates().isEmpty()) {
            return Verdict.none(Doubt.Kind.PAST);
        }
        LocalDateTime next = found.dates().getFirst().atTime(time);
        Verdict verdict = span.isElapsed()
                ? Verdict.sure(exactly(span, present.instant(next)), true)
                : Verdict.sure(new AfterDone(span, next, zoning), true);
        return found.doubt() == null ? verdict : verdict.but(found.doubt());
    }

    private static AfterDone exactly(Span span, Instant next) {
        return new AfterDone(span, LocalDateTime.ofInstant(next, ZoneOffset.UTC), Zoning.EXACT);
    }

    @SuppressWarnings("JavaPeriodGetDays") // its months are looked at as well
    private static @Nullable Span span(Length gap) {
        boolean calendar = !gap.calendar().isZero();
        if (calendar && !gap.elapsed().isZero()) {
            return null;
        }
        if (!calendar) {
            return gap.elapsed().toMinutesPart() == 0 && gap.smallest() != Unit.MINUTE
                    ? new Span((int) gap.elapsed().toHours(), ChronoUnit.HOURS)
                    : new Span((int) gap.elapsed().toMinutes(), ChronoUnit.MINUTES);
        }
        int months = (int) gap.calendar().toTotalMonths();
        int days = gap.calendar().getDays();
        if (months == 0) {
            return gap.smallest() == Unit.WEEK && days % 7 == 0
                    ? new Span(days / 7, ChronoUnit.WEEKS)
                    : new Span(days, ChronoUnit.DAYS);
        }
        if (days != 0) {
            return null;
        }
        return gap.smallest() == Unit.YEAR
                ? new Span(months / 12, ChronoUnit.YEARS)
                : new Span(months, ChronoUnit.MONTHS);
    }
}
