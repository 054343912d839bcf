package dev.pora.phrase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks for words of time that no fragment took, so that none is dropped in silence. */
final class Unread {
    private static final Set<Category> ALWAYS = EnumSet.of(
            Category.EVERY,
            Category.WEEKDAY,
            Category.WEEKDAYS,
            Category.RELATIVE_DAY,
            Category.THROUGH,
            Category.PERIODIC,
            Category.TONIGHT,
            Category.NEXT_PERIOD,
            Category.ONCE_IN,
            Category.HALF_TO);

    private final Line line;
    private final List<Fragment> fragments;
    private final boolean repeats;
    private final boolean hasClock;
    private final boolean hasDay;
    private final List<Doubt> doubts = new ArrayList<>();

    private Unread(Line line, List<Fragment> fragments) {
        this.line = line;
        this.fragments = fragments;
        this.repeats = fragments.stream().anyMatch(fragment -> fragment.part() instanceof Part.Repeat);
        this.hasClock = fragments.stream().anyMatch(fragment -> fragment.part() instanceof Part.Clock);
        this.hasDay = fragments.stream().anyMatch(fragment -> fragment.part() instanceof Part.Day);
    }

    static List<Doubt> in(Line line, List<Fragment> fragments) {
        return new Unread(line, fragments).find();
    }

    private List<Doubt> find() {
        int index = 0;
        for (Fragment fragment : fragments) {
            check(index, /* end= */ fragment.from());
            index = fragment.end();
        }
        check(index, line.size());
        return doubts;
    }

    private void check(int from, int end) {
        for (int index = from; index < end; index++) {
            if (line.token(index).kind() != Token.Kind.ADDRESS && isTimeLike(index)) {
                doubts.add(new Doubt(Doubt.Kind.UNREAD, line.text(index, wordsEnd(index))));
            }
        }
    }

    /** The index after the doubtful words: a number is quoted with its unit or its minutes. */
    private int wordsEnd(int index) {
        if (isClockLike(index)) {
            return index + 3;
        }
        boolean pair = isNthWeekday(index) || (line.isNumber(index) && line.isWord(index + 1));
        return pair ? index + 2 : index + 1;
    }

    private boolean isTimeLike(int index) {
        return ALWAYS.stream().anyMatch(category -> line.is(index, category))
                || (!hasDay && line.is(index, Category.WEAK_WEEKDAY))
                || isClockLike(index)
                || isMonthWithNumber(index)
                || isLength(index)
                || isOrdinal(index)
                || isNthWeekday(index);
    }

    private boolean isClockLike(int index) {
        return line.isNumber(index)
                && line.digits(index) <= 2
                && line.isGlued(index + 1, ':')
                && line.isGluedNumber(index + 2)
                && line.digits(index + 2) == 2;
    }

    /** "the 25th" may be a day, unless one was said. */
    private boolean isOrdinal(int index) {
        boolean ordinal = line.isNumber(index)
                && line.is(index + 1, Category.ORDINAL_ENDING)
                && !line.token(index + 1).spaced();
        boolean day = !line.is(index + 2, Category.NOT_AN_HOUR) && !line.is(index + 2, Category.NOT_A_DAY);
        return ordinal && !hasDay && day;
    }

    /** "the last friday" is a rule of a month, which is not read yet, and seldom the coming one. */
    private boolean isNthWeekday(int index) {
        return line.is(index, Category.NTH) && line.is(index + 1, Category.WEEKDAY);
    }

    private boolean isMonthWithNumber(int index) {
        return line.is(index, Category.MONTH) && (line.isNumber(index - 1) || line.isNumber(index + 1));
    }

    /** "15 часов" may be a time, and "for 2 weeks" bounds a rule; otherwise lengths belong to the event. */
    private boolean isLength(int index) {
        if (!line.isNumber(index)) {
            return false;
        }
        Match unit = line.find(index + 1, Category.UNIT);
        boolean hours = unit != null && Unit.of(unit.value()) == Unit.HOUR && line.number(index) <= Hours.DAY;
        boolean bound = repeats && ((unit != null && !hours) || line.is(index + 1, Category.TIMES));
        return bound || (hours && !hasClock);
    }
}
