package dev.pora.phrase;

import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a unit, or a sum of such.
 *
 * @param end the index of the first token after it
 */
record Length(Period calendar, Duration elapsed, int end) {
    private static final int MONTHS_PER_YEAR = 12;
    private static final int THOUSAND = 1000;

    /** "час", "неделю": one of it; "через день" skips a day. */
    static @Nullable Length unitAlone(Line line, int index) {
        Match unit = line.find(index, Category.UNIT);
        if (unit == null) {
            return null;
        }
        return Unit.of(unit.value()) == Unit.DAY
                ? new Length(Period.ofDays(2), Duration.ZERO, unit.end())
                : of(line, THOUSAND, Unit.of(unit.value()), unit.end());
    }

    static @Nullable Length counted(Line line, int index) {
        Match halfHour = line.find(index, Category.HALF_HOUR);
        if (halfHour != null) {
            return new Length(Period.ZERO, Duration.ofMinutes(halfHour.value()), halfHour.end());
        }
        Amount amount = Amount.at(line, index);
        return amount == null ? null : counted(line, amount);
    }

    private static @Nullable Length counted(Line line, Amount amount) {
        Match andPart = line.find(amount.end(), Category.AND_PART);
        int at = andPart == null ? amount.end() : andPart.end();
        Match unit = line.find(at, Category.UNIT);
        if (unit == null) {
            return null;
        }
        long part = andPart == null ? 0 : THOUSAND / andPart.value();
        return of(line, amount.thousandths() + part, Unit.of(unit.value()), unit.end());
    }

    private static @Nullable Length of(Line line, long thousandths, Unit unit, int end) {
        Match andPart = line.find(end, Category.AND_PART);
        return andPart == null
                ? of(thousandths, unit, end)
                : of(thousandths + THOUSAND / andPart.value(), unit, andPart.end());
    }

    static @Nullable Length of(Amount amount, Unit unit) {
        return of(amount.thousandths(), unit, amount.end());
    }

    /** Null for a part of a day, a week or a month, which the calendar does not know. */
    private static @Nullable Length of(long thousandths, Unit unit, int end) {
        if (unit.isElapsed()) {
            return new Length(
                    Period.ZERO, unit.elapsed().multipliedBy(thousandths).dividedBy(THOUSAND), end);
        }
        if (thousandths % THOUSAND == 0) {
            return new Length(unit.calendar(Math.toIntExact(thousandths / THOUSAND)), Duration.ZERO, end);
        }
        long months = thousandths * MONTHS_PER_YEAR;
        return unit == Unit.YEAR && months % THOUSAND == 0
                ? new Length(Period.ofMonths(Math.toIntExact(months / THOUSAND)), Duration.ZERO, end)
                : null;
    }

    Length plus(Length more) {
        return new Length(calendar.plus(more.calendar), elapsed.plus(more.elapsed), more.end);
    }

    Part.Delay delay() {
        return new Part.Delay(calendar, elapsed);
    }
}
