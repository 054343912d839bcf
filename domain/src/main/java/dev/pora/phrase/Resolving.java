package dev.pora.phrase;

import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.Length;
import dev.pora.phrase.meaning.Unit;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was said into schedules, or into a question. */
final class Resolving {
    private final Present present;

    Resolving(Present present) {
        this.present = present;
    }

    Verdict resolve(Said said) {
        try {
            return place(said);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException _) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
    }

    private Verdict place(Said said) {
        Meaning.Trouble trouble = said.trouble();
        if (trouble != null) {
            return troubled(said, trouble);
        }
        Meaning.AfterDone afterDone = said.afterDone();
        if (afterDone != null) {
            return afterDone(afterDone.gap());
        }
        Meaning.Vague vague = said.vague();
        if (vague != null) {
            Placing placing = new Placing(present, said);
            return Verdict.choice(Doubt.Kind.AMBIGUOUS, vague.guesses().stream().map(placing::guess));
        }
        List<Said> rules = said.rules();
        if (!rules.isEmpty()) {
            return Verdict.together(rules.stream()
                            .map(rule -> new Repeating(present, rule).resolve())
                            .toList())
                    .but(Doubt.Kind.AMBIGUOUS);
        }
        return said.repeats() ? new Repeating(present, said).resolve() : new Placing(present, said).resolve();
    }

    private Verdict troubled(Said said, Meaning.Trouble trouble) {
        Doubt.Kind kind = switch (trouble.kind()) {
            case UNREAD -> Doubt.Kind.UNREAD;
            case IMPOSSIBLE -> Doubt.Kind.IMPOSSIBLE;
            case PAST -> Doubt.Kind.PAST;
        };
        boolean more = trouble.kind() == Meaning.Trouble.Kind.UNREAD && said.repeats();
        return more
                ? Verdict.choice(kind, java.util.stream.Stream.of(new Repeating(present, said).resolve()))
                : Verdict.none(kind);
    }

    /** The first comes one gap from now. */
    private Verdict afterDone(Length gap) {
        Span span = span(gap);
        if (span == null) {
            return Verdict.none(Doubt.Kind.UNREAD);
        }
        if (span.isElapsed()) {
            LocalDateTime next = LocalDateTime.ofInstant(present.now().plus(gap.elapsed()), ZoneOffset.UTC);
            return Verdict.sure(new AfterDone(span, next, Zoning.EXACT), false);
        }
        LocalDateTime next =
                present.today().plus(gap.calendar()).atTime(present.habits().defaultTime());
        return Verdict.sure(new AfterDone(span, next, new Zoning.Floating()), true);
    }

    @SuppressWarnings("JavaPeriodGetDays") // its months are looked at as well
    private static @Nullable Span span(Length gap) {
        boolean calendar = !gap.calendar().isZero();
        if (calendar && !gap.elapsed().isZero()) {
            return null;
        }
        if (!calendar) {
            return gap.elapsed().toMinutesPart() == 0
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
