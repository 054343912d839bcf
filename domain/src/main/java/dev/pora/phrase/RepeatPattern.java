package dev.pora.phrase;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "every 2 weeks", "каждый понедельник и среду", "по будням", "раз в три дня", "ежедневно". */
final class RepeatPattern implements Pattern {
    private static final int MOST = 1000;
    private static final int THOUSAND = 1000;
    private static final Pattern DATES = new DatePattern();

    @Override
    public @Nullable Fragment at(Line line, int index) {
        if (line.is(index, Category.WEEKDAYS)) {
            return weekly(line, index, index, 1);
        }
        Match periodic = line.find(index, Category.PERIODIC);
        if (periodic != null) {
            return repeat(index, periodic.end(), 1, Unit.of(periodic.value()));
        }
        int every = line.after(line.after(index, Category.OF), Category.EVERY);
        if (line.is(line.after(index, Category.OF), Category.EVERY)) {
            return every(line, index, every);
        }
        Match onceIn = line.find(index, Category.ONCE_IN);
        return onceIn == null ? list(line, index) : orUnread(counted(line, index, onceIn.end(), 1), index, onceIn);
    }

    /** Two or more weekdays in a row repeat, also without "every": "mon, wed and fri". */
    private static @Nullable Fragment list(Line line, int index) {
        if (line.isRussian() || line.is(index, Category.AND)) {
            return null;
        }
        int start = line.after(index, Category.ON);
        Weekdays days = Weekdays.at(line, start);
        return days != null && days.days().size() > 1 ? weekly(line, index, start, 1) : null;
    }

    private static Fragment every(Line line, int from, int start) {
        Match second = line.find(start, Category.EVERY_SECOND);
        if (second != null) {
            return everySecond(line, from, second);
        }
        Fragment simple = everyDays(line, from, start, 1);
        if (simple != null) {
            return simple;
        }
        Fragment date = DATES.at(line, start);
        if (date != null && date.part() instanceof Part.Day day) {
            return repeat(from, start, 1, day instanceof Part.OnDate ? Unit.YEAR : Unit.MONTH);
        }
        Match other = line.find(start, Category.EVERY_OTHER);
        if (other != null) {
            Fragment skipping = everyDays(line, from, other.end(), 2);
            return skipping == null ? unread(from, other.end()) : skipping;
        }
        return unread(from, start);
    }

    private static @Nullable Fragment everyDays(Line line, int from, int start, int interval) {
        if (line.is(start, Category.PART_NOUN)) {
            return repeat(from, start, interval, Unit.DAY);
        }
        Fragment weekly = weekly(line, from, start, interval);
        return weekly == null ? counted(line, from, start, interval) : weekly;
    }

    /** "every second tuesday" is every other one, or the second of a month; "every second" of time is too often. */
    private static Fragment everySecond(Line line, int from, Match second) {
        Weekdays days = Weekdays.at(line, second.end());
        if (days != null) {
            Part everyOther = new Part.Repeat(second.value(), Unit.WEEK, days.days());
            return new Fragment(from, days.end(), new Part.Perhaps(everyOther));
        }
        Fragment counted = counted(line, from, second.end(), second.value());
        return counted == null ? unread(from, second.end()) : counted;
    }

    private static @Nullable Fragment weekly(Line line, int from, int start, int interval) {
        Weekdays days = Weekdays.at(line, start);
        return days == null ? null : new Fragment(from, days.end(), new Part.Repeat(interval, Unit.WEEK, days.days()));
    }

    /** "2 weeks", "полчаса", or a unit alone, times {@code factor}. */
    private static @Nullable Fragment counted(Line line, int from, int start, int factor) {
        Match minutes = line.find(start, Category.HALF_HOUR);
        if (minutes != null) {
            return repeat(from, minutes.end(), minutes.value() * factor, Unit.MINUTE);
        }
        Match alone = line.find(start, Category.UNIT);
        if (alone != null) {
            return times(line, from, alone, (long) THOUSAND * factor);
        }
        Amount amount = Amount.at(line, start);
        Match unit = amount == null ? null : line.find(amount.end(), Category.UNIT);
        return amount == null || unit == null ? null : times(line, from, unit, amount.thousandths());
    }

    /** A part of an hour makes it a rule of minutes; parts of other units are not read. */
    private static Fragment times(Line line, int from, Match match, long thousandths) {
        Match part = line.find(match.end(), Category.AND_PART);
        int end = part == null ? match.end() : part.end();
        long number = part == null ? thousandths : thousandths + THOUSAND / part.value();
        Unit unit = Unit.of(match.value());
        if (number % THOUSAND == 0) {
            return repeat(from, end, (int) Math.min(number / THOUSAND, MOST + 1), unit);
        }
        long minutes = number * Hours.MINUTES / THOUSAND;
        return unit == Unit.HOUR && minutes <= MOST ? repeat(from, end, (int) minutes, Unit.MINUTE) : unread(from, end);
    }

    private static Fragment repeat(int from, int end, int interval, Unit unit) {
        return switch (unit) {
            case SECOND -> unread(from, end);
            case FORTNIGHT -> inRange(from, end, 2L * interval, Unit.WEEK);
            case ROUND_THE_CLOCK -> inRange(from, end, (long) Hours.DAY * interval, Unit.HOUR);
            default -> inRange(from, end, interval, unit);
        };
    }

    private static Fragment inRange(int from, int end, long interval, Unit unit) {
        return interval < 1 || interval > MOST
                ? Fragment.doubtful(from, end, Doubt.Kind.IMPOSSIBLE)
                : new Fragment(from, end, new Part.Repeat((int) interval, unit, Set.<DayOfWeek>of()));
    }

    private static Fragment orUnread(@Nullable Fragment fragment, int from, Match word) {
        return fragment == null ? unread(from, word.end()) : fragment;
    }

    private static Fragment unread(int from, int end) {
        return Fragment.doubtful(from, end, Doubt.Kind.UNREAD);
    }
}
