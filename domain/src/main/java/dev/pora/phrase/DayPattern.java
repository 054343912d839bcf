package dev.pora.phrase;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** "завтра", "в следующую пятницу", "on friday", "next week", "tonight". */
final class DayPattern implements Pattern {
    @Override
    public @Nullable Fragment at(Line line, int index) {
        Fragment whole = whole(line, index);
        if (whole != null) {
            return whole;
        }
        int start = afterPreposition(line, index);
        Match relative = line.find(start, Category.RELATIVE_DAY);
        return relative == null
                ? weekday(line, index, start)
                : new Fragment(index, relative.end(), new Part.InDays(relative.value()));
    }

    static int afterPreposition(Line line, int index) {
        int at = line.after(index, Category.AT);
        return at > index ? at : line.after(index, Category.ON);
    }

    private static @Nullable Fragment whole(Line line, int index) {
        Match tonight = line.find(index, Category.TONIGHT);
        if (tonight != null) {
            return new Fragment(index, tonight.end(), new Part.Today(Part.OfDay.EVENING));
        }
        Match past = line.find(index, Category.PAST_DAY);
        if (past != null) {
            return Fragment.doubtful(index, past.end(), Doubt.Kind.PAST);
        }
        Match weekend = line.find(index, Category.WEEKEND);
        if (weekend != null) {
            return new Fragment(index, weekend.end(), weekday(weekend.value(), Part.Which.COMING));
        }
        return period(line, index);
    }

    private static @Nullable Fragment period(Line line, int index) {
        Match period = line.find(index, Category.NEXT_PERIOD);
        if (period != null) {
            return new Fragment(index, period.end(), new Part.NextPeriod(Unit.of(period.value())));
        }
        Match month = line.find(index, Category.IN_MONTH);
        return month == null || line.isNumber(month.end())
                ? null
                : new Fragment(index, month.end(), new Part.InMonth(month.value()));
    }

    private static @Nullable Fragment weekday(Line line, int from, int start) {
        int named = line.after(start, Category.NEXT);
        if (named > start) {
            return weekday(line, from, named, Part.Which.NEXT, true);
        }
        int near = line.after(start, Category.THIS);
        return near > start
                ? weekday(line, from, near, Part.Which.THIS, true)
                : weekday(line, from, start, Part.Which.COMING, start > from);
    }

    private static @Nullable Fragment weekday(Line line, int from, int start, Part.Which which, boolean introduced) {
        Match strong = line.find(start, Category.WEEKDAY);
        if (strong != null) {
            return new Fragment(from, strong.end(), weekday(strong.value(), which));
        }
        Match weak = line.find(start, Category.WEAK_WEEKDAY);
        return weak != null && (introduced || line.startsNumber(weak.end()))
                ? new Fragment(from, weak.end(), weekday(weak.value(), which))
                : null;
    }

    private static Part weekday(int value, Part.Which which) {
        return new Part.OnWeekday(DayOfWeek.of(value), which);
    }
}
