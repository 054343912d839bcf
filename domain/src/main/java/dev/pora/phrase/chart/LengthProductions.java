package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.AfterDone;
import dev.pora.phrase.meaning.Meaning.Ahead;
import dev.pora.phrase.meaning.Meaning.Amount;
import dev.pora.phrase.meaning.Meaning.Figure;
import dev.pora.phrase.meaning.Meaning.Length;
import dev.pora.phrase.meaning.Meaning.Vague;
import dev.pora.phrase.meaning.Unit;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes amounts and lengths of time. */
final class LengthProductions {
    private static final int LONGEST = 1_000_000;
    private static final int HOURS_OF_DAY = 24;
    private static final int MINUTES_OF_HOUR = 60;

    static final Map<String, Production> ALL = Map.ofEntries(
            Map.entry("whole", found -> Amount.whole(found.number(0))),
            Map.entry("decimal", LengthProductions::decimal),
            Map.entry("fraction", LengthProductions::fraction),
            Map.entry("plus", LengthProductions::plus),
            Map.entry("length", LengthProductions::length),
            Map.entry("add", LengthProductions::add),
            Map.entry("mixed", LengthProductions::mixed),
            Map.entry("ahead", found -> new Ahead(found.meaning(0, Length.class))),
            Map.entry("afterdone", found -> new AfterDone(found.meaning(0, Length.class))),
            Map.entry("vague", LengthProductions::vague),
            Map.entry("hoursminutes", LengthProductions::hoursMinutes),
            Map.entry("vaguely", found -> new Vague(List.of(found.meaning(0, Length.class)))),
            Map.entry("twoahead", LengthProductions::twoAhead),
            Map.entry("multiple", LengthProductions::multiple),
            Map.entry("aheadof", LengthProductions::aheadOf),
            Map.entry("bare", LengthProductions::bare));

    /** A fortnight is two weeks. */
    private static final int WEEKS_OF_FORTNIGHT = 2;

    private LengthProductions() {}

    /** The digits after the point are a number of their own: 2.5, 0.25. */
    private static @Nullable Meaning decimal(Arguments found) {
        Figure rest = found.figure(1);
        if (rest.digits() > 4) {
            return null;
        }
        long parts = (long) Math.pow(10, rest.digits());
        return new Amount(found.number(0) * parts + rest.value(), parts);
    }

    private static @Nullable Meaning fraction(Arguments found) {
        int parts = found.number(1);
        return parts > 0 && found.number(0) > 0 && found.number(0) < 10 * parts
                ? new Amount(found.number(0), parts)
                : null;
    }

    /** An amount and so many parts of one: "two and a half". */
    private static Meaning plus(Arguments found) {
        return found.meaning(0, Amount.class).plus(new Amount(found.number(1), found.number(2)));
    }

    private static @Nullable Meaning length(Arguments found) {
        Amount amount = found.is(0, Figure.class) ? Amount.whole(found.number(0)) : found.meaning(0, Amount.class);
        Unit unit = found.unit(1);
        if (found.has(2)) {
            amount = amount.plus(new Amount(found.number(2), found.number(3)));
        }
        return of(amount, unit);
    }

    /** Fractions become smaller units; null when there is no exact way, or when it is absurdly long. */
    static @Nullable Length of(Amount amount, Unit unit) {
        long whole = amount.numerator() / amount.denominator();
        if (whole > LONGEST || amount.numerator() < 0) {
            return null;
        }
        if (amount.isWhole()) {
            return new Length(
                    unit.calendar().multipliedBy((int) whole), unit.elapsed().multipliedBy(whole), unit);
        }
        long parts = amount.numerator() % amount.denominator() * unit.ofSmaller();
        if (unit.ofSmaller() == 0 || (parts % amount.denominator() != 0 && unit != Unit.HOUR)) {
            return null;
        }
        Length rest = of(Amount.whole(parts / amount.denominator()), unit.smaller());
        Length full = of(Amount.whole(whole), unit);
        return rest == null || full == null ? null : joined(full, rest);
    }

    private static Length joined(Length one, Length more) {
        return new Length(one.calendar().plus(more.calendar()), one.elapsed().plus(more.elapsed()), more.smallest());
    }

    private static @Nullable Meaning multiple(Arguments found) {
        Amount amount = found.meaning(0, Amount.class);
        Amount weeks = new Amount(amount.numerator() * WEEKS_OF_FORTNIGHT, amount.denominator());
        return amount.numerator() > LONGEST ? null : of(weeks, Unit.WEEK);
    }

    private static @Nullable Meaning hoursMinutes(Arguments found) {
        return found.number(1) >= MINUTES_OF_HOUR
                ? null
                : new Ahead(new Length(
                        Period.ZERO, Duration.ofHours(found.number(0)).plusMinutes(found.number(1)), Unit.MINUTE));
    }

    /** Two reminders, each so far ahead. */
    private static @Nullable Meaning twoAhead(Arguments found) {
        Length one = of(Amount.whole(found.number(0)), found.unit(2));
        Length other = of(Amount.whole(found.number(1)), found.unit(2));
        return one == null || other == null ? null : new Meaning.Several(List.of(new Ahead(one), new Ahead(other)));
    }

    private static @Nullable Meaning aheadOf(Arguments found) {
        Length length = of(Amount.whole(found.number(0)), found.unit(1));
        return length == null ? null : new Ahead(length);
    }

    /** Units grow smaller: "1 hour 20 minutes". */
    private static @Nullable Meaning add(Arguments found) {
        Length one = found.meaning(0, Length.class);
        Length more = found.meaning(1, Length.class);
        Period calendar = more.calendar();
        boolean smaller = one.smallest().compareTo(more.smallest()) > 0
                && (one.smallest().isElapsed() || calendar.toTotalMonths() == 0 || one.smallest() == Unit.YEAR);
        return smaller ? joined(one, more) : null;
    }

    /** "an hour twenty": minutes without their name. */
    private static @Nullable Meaning mixed(Arguments found) {
        Length hours = found.meaning(0, Length.class);
        int minutes = found.number(1);
        return hours.smallest() == Unit.HOUR && minutes > 0 && minutes < MINUTES_OF_HOUR
                ? joined(hours, new Length(Period.ZERO, Duration.ofMinutes(minutes), Unit.MINUTE))
                : null;
    }

    /** A few, or two to three, of a unit. */
    private static @Nullable Meaning vague(Arguments found) {
        if (found.size() == 3 && found.number(1) >= found.number(2)) {
            return null;
        }
        List<Length> guesses = new ArrayList<>();
        for (int index = 1; found.has(index); index++) {
            Length guess = of(Amount.whole(found.number(index)), found.unit(0));
            if (guess != null) {
                guesses.add(guess);
            }
        }
        return new Vague(guesses);
    }

    /** A number without its unit: minutes, or else hours. */
    private static @Nullable Meaning bare(Arguments found) {
        int number = found.number(0);
        if (number < 1) {
            return null;
        }
        Length minutes = new Length(Period.ZERO, Duration.ofMinutes(number), Unit.MINUTE);
        Length hours = new Length(Period.ZERO, Duration.ofHours(number), Unit.HOUR);
        return new Vague(number <= HOURS_OF_DAY ? List.of(minutes, hours) : List.of(minutes));
    }
}
