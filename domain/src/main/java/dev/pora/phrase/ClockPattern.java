package dev.pora.phrase;

import org.jspecify.annotations.Nullable;

/** "15:00", "в 9", "at 9am", "в 7 вечера", "15 часов", "half past two", "без четверти девять", "noon". */
final class ClockPattern implements Pattern {
    private static final int MOST_DIGITS = 2;

    @Override
    public @Nullable Fragment at(Line line, int index) {
        int start = line.after(index, Category.AT);
        return read(line, index, start, start > index);
    }

    /** A time whose preposition was said before: the second one of "at 9 and 18". */
    static @Nullable Fragment continued(Line line, int from, int start) {
        return read(line, from, start, true);
    }

    private static @Nullable Fragment read(Line line, int from, int start, boolean introduced) {
        Match word = line.find(from, Category.CLOCK_WORD);
        if (word != null) {
            return new Fragment(from, word.end(), ofMinutes(word.value()));
        }
        Fragment spoken = SpokenClock.read(line, from, start, introduced);
        if (spoken != null) {
            return spoken;
        }
        return line.startsNumber(start) && line.digits(start) <= MOST_DIGITS
                ? digits(line, from, start, introduced)
                : unreadFour(line, from, start, introduced);
    }

    private static Part.Clock ofMinutes(int minutes) {
        return minutes == Hours.NOON * Hours.MINUTES ? Part.Clock.exact(Hours.NOON, 0) : Part.Clock.midnight();
    }

    /** "at 1830" may be a time; it is asked about. */
    private static @Nullable Fragment unreadFour(Line line, int from, int start, boolean introduced) {
        boolean suspicious = introduced && line.startsNumber(start) && line.digits(start) <= MOST_DIGITS * 2;
        return suspicious && !line.isWord(start + 1) ? Fragment.doubtful(from, start + 1, Doubt.Kind.UNREAD) : null;
    }

    private static @Nullable Fragment digits(Line line, int from, int at, boolean introduced) {
        boolean colon = isMinutes(line, at, ':');
        boolean dotted = introduced && (isMinutes(line, at, '.') || isDashed(line, at));
        if (colon || (dotted && !line.isSymbol(at + 3, '%'))) {
            int end = colon && isMinutes(line, at + 2, ':') ? at + 5 : at + 3;
            return DayTime.read(line, from, end, line.number(at), line.number(at + 2), isExact(line, at, true));
        }
        if (introduced && line.isGlued(at + 1, '-') && line.isGluedNumber(at + 2)) {
            return Fragment.doubtful(from, at + 3, Doubt.Kind.AMBIGUOUS);
        }
        return isTail(line, at + 1) ? null : hour(line, from, at, introduced);
    }

    /** "в 18-30" is a time, "в 9-10" may be from nine to ten. */
    private static boolean isDashed(Line line, int at) {
        return line.isRussian()
                && isMinutes(line, at, '-')
                && (line.number(at + 2) == 0 || line.number(at + 2) > Hours.DAY);
    }

    private static boolean isMinutes(Line line, int at, char separator) {
        return line.isGlued(at + 1, separator) && line.isGluedNumber(at + 2) && line.digits(at + 2) == 2;
    }

    /** Something that makes the number before it no hour: "5-й", "3.2", "50%", "24/7". */
    private static boolean isTail(Line line, int at) {
        return line.isGlued(at, '-')
                || line.isSymbol(at, '%')
                || line.isGlued(at, '/')
                || line.isGlued(at, '+')
                || isFraction(line, at);
    }

    private static boolean isFraction(Line line, int at) {
        boolean point = line.isGlued(at, '.') || line.isGlued(at, ',') || line.isGlued(at, ':');
        return point && line.isGluedNumber(at + 1);
    }

    /** A leading zero settles the half of the day, and in Russian so do minutes. */
    private static boolean isExact(Line line, int at, boolean minutes) {
        return line.token(at).text().startsWith("0") || (minutes && line.isRussian());
    }

    private static @Nullable Fragment hour(Line line, int from, int at, boolean introduced) {
        int after = at + 1;
        if (line.is(after, Category.AM_PM) || isPartOfHour(line, after, introduced)) {
            return DayTime.read(line, from, after, line.number(at), 0, false);
        }
        int hours = afterHours(line, after, introduced);
        if (hours > after) {
            return hoursAndMinutes(line, from, at, hours);
        }
        return introduced && !line.is(after, Category.NOT_AN_HOUR) ? bare(line, from, at) : null;
    }

    /** "3 дня" are days unless "в" comes first. */
    private static boolean isPartOfHour(Line line, int after, boolean introduced) {
        return line.is(after, Category.PART_OF) && (introduced || !line.is(after, Category.UNIT));
    }

    private static int afterHours(Line line, int after, boolean introduced) {
        int oclock = line.after(after, Category.OCLOCK);
        if (oclock > after) {
            return oclock;
        }
        Match unit = line.find(after, Category.UNIT);
        boolean hours = unit != null && Unit.of(unit.value()) == Unit.HOUR && line.isRussian();
        boolean glued = hours && !line.token(after).spaced();
        return unit != null && hours && (introduced || glued) ? unit.end() : after;
    }

    private static Fragment hoursAndMinutes(Line line, int from, int at, int hours) {
        Match minutes = line.isNumber(hours) ? line.find(hours + 1, Category.UNIT) : null;
        return minutes != null && Unit.of(minutes.value()) == Unit.MINUTE
                ? DayTime.read(line, from, minutes.end(), line.number(at), line.number(hours), true)
                : DayTime.read(line, from, hours, line.number(at), 0, isExact(line, at, false));
    }

    private static @Nullable Fragment bare(Line line, int from, int at) {
        boolean hour = line.number(at) < Hours.DAY;
        if (hour) {
            Fragment clock = DayTime.read(line, from, at + 1, line.number(at), 0, isExact(line, at, false));
            return line.isCountedNoun(clock.end())
                    ? new Fragment(from, clock.end(), new Part.Perhaps(clock.part()), true)
                    : clock;
        }
        return line.isWord(at + 1) ? null : Fragment.doubtful(from, at + 1, Doubt.Kind.IMPOSSIBLE);
    }
}
