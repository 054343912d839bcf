package dev.pora.phrase;

import org.jspecify.annotations.Nullable;

/** Times in words: "полтретьего", "без четверти шесть", "quarter past five", "at nine", "в час". */
final class SpokenClock {
    private static final int HALF = 30;

    private SpokenClock() {}

    static @Nullable Fragment read(Line line, int from, int start, boolean introduced) {
        Match halfTo = line.find(start, Category.HALF_TO);
        if (halfTo != null) {
            return DayTime.read(line, from, halfTo.end(), before(halfTo.value()), HALF, false);
        }
        Fragment minutes = minutes(line, from, start, introduced);
        return minutes == null && introduced ? hourInWords(line, from, start) : minutes;
    }

    private static @Nullable Fragment minutes(Line line, int from, int start, boolean introduced) {
        Match to = line.find(start, Category.MINUTES_TO);
        Match toHour = to == null ? null : hour(line, to.end());
        if (to != null && toHour != null) {
            return DayTime.read(line, from, toHour.end(), before(toHour.value()), Hours.MINUTES - to.value(), false);
        }
        Match past = line.find(start, Category.MINUTES_PAST);
        Match pastHour = past == null ? null : hour(line, past.end());
        boolean half = past != null && past.end() == start + 1;
        return past == null || pastHour == null || (half && !introduced)
                ? null
                : DayTime.read(line, from, pastHour.end(), pastHour.value(), past.value(), false);
    }

    /** The hour before this one of the twelve. */
    private static int before(int hour) {
        return hour == 1 ? Hours.NOON : hour - 1;
    }

    /** An hour of the twelve, in digits or in a word. */
    private static @Nullable Match hour(Line line, int index) {
        Match one = line.find(index, Category.HOUR_ONE);
        if (one != null) {
            return one;
        }
        boolean number = line.isNumber(index) || line.is(index, Category.NUMBER);
        Amount amount = number ? Amount.at(line, index) : null;
        return amount != null && amount.isWhole() && amount.whole() >= 1 && amount.whole() <= Hours.NOON
                ? new Match(amount.whole(), amount.end())
                : null;
    }

    /** "в один" is rarely an hour, "в час" is. */
    private static @Nullable Fragment hourInWords(Line line, int from, int start) {
        Match one = line.find(start, Category.HOUR_ONE);
        if (one != null) {
            return line.is(one.end(), Category.NOT_AN_HOUR) ? null : DayTime.read(line, from, one.end(), 1, 0, false);
        }
        Match number = line.find(start, Category.NUMBER);
        boolean hour = number != null
                && number.value() < Hours.DAY
                && !(line.isRussian() && number.value() == 1)
                && !line.is(number.end(), Category.NOT_AN_HOUR);
        return number != null && hour ? inWords(line, from, number) : null;
    }

    private static Fragment inWords(Line line, int from, Match number) {
        int hours = afterHours(line, number.end());
        Amount minutes = line.is(hours, Category.NUMBER) ? Amount.at(line, hours) : null;
        return minutes != null && minutes.whole() > HALF / 3 - 1
                ? DayTime.read(line, from, minutes.end(), number.value(), minutes.whole(), line.isRussian())
                : DayTime.read(line, from, hours, number.value(), 0, false);
    }

    private static int afterHours(Line line, int index) {
        int oclock = line.after(index, Category.OCLOCK);
        Match unit = line.find(oclock, Category.UNIT);
        return unit != null && Unit.of(unit.value()) == Unit.HOUR ? unit.end() : oclock;
    }
}
