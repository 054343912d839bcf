package dev.pora.phrase;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** "in 5 minutes", "через 1 час 20 минут", "через полторы минуты", "an hour from now". */
final class DelayPattern implements Pattern {
    private static final int MOST_LENGTHS = 4;

    @Override
    public @Nullable Fragment at(Line line, int index) {
        Match through = line.find(index, Category.THROUGH);
        if (through != null) {
            return through(line, index, through.end());
        }
        Match in = line.find(index, Category.IN);
        if (in != null) {
            return in(line, index, in.end());
        }
        Fragment inverted = inverted(line, index);
        return inverted == null ? fromNow(line, index) : inverted;
    }

    /** "через" is always of time, so that what follows it is never dropped. */
    private static Fragment through(Line line, int from, int start) {
        Fragment length = length(line, from, start, true);
        if (length != null) {
            return length;
        }
        Amount amount = Amount.at(line, start);
        return amount != null && amount.isWhole()
                ? new Fragment(from, amount.end(), new Part.Bare(amount.whole()))
                : Fragment.doubtful(from, start, Doubt.Kind.UNREAD);
    }

    /** An exact length of time, or else a vague one. */
    private static @Nullable Fragment length(Line line, int from, int start, boolean unitAlone) {
        Fragment delay = delay(line, from, start, unitAlone);
        return delay == null ? vague(line, from, start) : delay;
    }

    private static @Nullable Fragment in(Line line, int from, int start) {
        Fragment length = length(line, from, start, false);
        if (length != null) {
            return length;
        }
        Amount amount = Amount.at(line, start);
        if (amount != null && !amount.isWhole() && line.is(amount.end(), Category.UNIT)) {
            return Fragment.doubtful(from, line.after(amount.end(), Category.UNIT), Doubt.Kind.UNREAD);
        }
        boolean bare = line.startsNumber(start) && line.digits(start) <= 2 && endsBare(line, from, start + 1);
        return bare ? new Fragment(from, start + 1, new Part.Bare(line.number(start))) : null;
    }

    /** "in 10" ends there, opens the phrase or leads on to the event; "dinner in 2 places" does not. */
    private static boolean endsBare(Line line, int from, int next) {
        boolean plain = !line.isGlued(next, '.')
                && !line.isSymbol(next, '%')
                && !line.isGlued(next, '-')
                && !line.isGlued(next, '/');
        return plain && (from == 0 || !line.isWord(next) || line.is(next, Category.GREETING_TAIL));
    }

    /** "минут через 20": about so many. */
    private static @Nullable Fragment inverted(Line line, int index) {
        Match unit = line.find(index, Category.UNIT);
        Match through = unit == null ? null : line.find(unit.end(), Category.THROUGH);
        Amount amount = through == null ? null : Amount.at(line, through.end());
        if (unit == null || amount == null || line.is(amount.end(), Category.UNIT)) {
            return null;
        }
        Length length = Length.of(amount, Unit.of(unit.value()));
        return length == null ? null : new Fragment(index, length.end(), length.delay());
    }

    private static @Nullable Fragment fromNow(Line line, int index) {
        Fragment delay = line.isNumber(index) || line.is(index, Category.HALVES) || line.is(index, Category.NUMBER)
                ? delay(line, index, index, false)
                : null;
        return delay != null && line.is(delay.end() - 2, Category.FROM_NOW) ? delay : null;
    }

    private static @Nullable Fragment vague(Line line, int from, int start) {
        int few = line.after(start, Category.FEW);
        if (few > start && line.is(few, Category.UNIT)) {
            return Fragment.doubtful(from, line.after(few, Category.UNIT), Doubt.Kind.AMBIGUOUS);
        }
        boolean range = line.isNumber(start)
                && (line.isSymbol(start + 1, '-') || line.isSymbol(start + 1, '–'))
                && line.isNumber(start + 2);
        return range ? Fragment.doubtful(from, line.after(start + 3, Category.UNIT), Doubt.Kind.AMBIGUOUS) : null;
    }

    private static @Nullable Fragment delay(Line line, int from, int start, boolean unitAlone) {
        try {
            return sum(line, from, start, unitAlone);
        } catch (ArithmeticException | DateTimeException _) {
            return Fragment.doubtful(from, start + 1, Doubt.Kind.IMPOSSIBLE);
        }
    }

    private static @Nullable Fragment sum(Line line, int from, int start, boolean unitAlone) {
        Length alone = unitAlone ? Length.unitAlone(line, start) : null;
        Length total = alone == null ? Length.counted(line, start) : alone;
        for (int count = 1; total != null && count < MOST_LENGTHS; count++) {
            Length more = Length.counted(line, afterJoint(line, total.end()));
            total = more == null ? total : total.plus(more);
        }
        return total == null ? null : new Fragment(from, line.after(total.end(), Category.FROM_NOW), total.delay());
    }

    private static int afterJoint(Line line, int index) {
        return line.isSymbol(index, ',') ? index + 1 : line.after(index, Category.AND);
    }
}
