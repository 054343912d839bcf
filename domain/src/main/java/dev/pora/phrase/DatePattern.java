package dev.pora.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** "25 декабря", "december 25th, 2027", "25.12.2026", "2026-12-25", "25-го", "on the 25th". */
final class DatePattern implements Pattern {
    private static final int LONGEST_MONTH = 31;
    private static final int YEAR_DIGITS = 4;
    private static final int CENTURY = 2000;

    @Override
    public @Nullable Fragment at(Line line, int index) {
        int start = DayPattern.afterPreposition(line, index);
        if (line.startsNumber(start)) {
            Fragment numeric = numeric(line, index, start);
            return numeric == null ? dayFirst(line, index, start) : numeric;
        }
        Match month = line.find(start, Category.MONTH);
        return month == null ? ordinalFirst(line, index, start) : monthFirst(line, index, month);
    }

    private static @Nullable Fragment numeric(Line line, int from, int at) {
        if (isThree(line, at, '-') && line.digits(at) == YEAR_DIGITS) {
            return date(from, at + 5, line.number(at), line.number(at + 2), line.number(at + 4));
        }
        if (isThree(line, at, '.') && line.digits(at + 4) != 1 && !line.isGlued(at + 5, '.')) {
            return date(from, at + 5, year(line, at + 4), line.number(at + 2), line.number(at));
        }
        if (isTwo(line, at, '/') && line.number(at) <= LONGEST_MONTH && line.number(at + 2) <= LONGEST_MONTH) {
            return slashed(line, from, at);
        }
        return dotted(line, from, at);
    }

    private static @Nullable Fragment slashed(Line line, int from, int at) {
        boolean three = isThree(line, at, '/');
        int end = three ? at + 5 : at + 3;
        int year = three ? year(line, at + 4) : 0;
        int first = line.number(at);
        int second = line.number(at + 2);
        boolean dayFirst = exists(year, second, first);
        boolean monthFirst = exists(year, first, second);
        if (line.isRussian() || !monthFirst || first == second) {
            return date(from, end, year, second, first);
        }
        return dayFirst
                ? new Fragment(from, end, new Part.SlashDate(year, first, second))
                : date(from, end, year, first, second);
    }

    /** "25.12" is a date in Russian, unless "в" makes it a time or it looks like a measure. */
    private static @Nullable Fragment dotted(Line line, int from, int at) {
        boolean looksLikeDate = from == at
                && line.isRussian()
                && isTwo(line, at, '.')
                && line.digits(at + 2) == 2
                && line.number(at + 2) <= Month.values().length
                && line.number(at) <= LONGEST_MONTH
                && !line.isSymbol(at + 3, '%')
                && !line.isGlued(at + 3, '.')
                && !line.is(at + 3, Category.NOT_AN_HOUR);
        return looksLikeDate ? date(from, at + 3, 0, line.number(at + 2), line.number(at)) : null;
    }

    private static boolean isTwo(Line line, int at, char separator) {
        return line.isGlued(at + 1, separator) && line.isGluedNumber(at + 2);
    }

    private static boolean isThree(Line line, int at, char separator) {
        return isTwo(line, at, separator) && isTwo(line, at + 2, separator);
    }

    private static int year(Line line, int at) {
        return line.digits(at) <= 2 ? CENTURY + line.number(at) : line.number(at);
    }

    private static @Nullable Fragment dayFirst(Line line, int from, int at) {
        if (line.digits(at) > 2) {
            return null;
        }
        int ended = afterEnding(line, at + 1);
        Match month = line.find(line.after(ended, Category.OF), Category.MONTH);
        if (month != null) {
            return withYear(line, from, month.end(), month.value(), line.number(at));
        }
        Match ofMonth = line.find(ended, Category.DAY_OF_MONTH);
        if (ofMonth != null) {
            return dayOfMonth(from, ofMonth.end(), line.number(at));
        }
        boolean ordinal = ended > at + 1 && (line.isRussian() || from < at);
        boolean day = !line.is(ended, Category.NOT_AN_HOUR) && !line.is(ended, Category.NOT_A_DAY);
        return ordinal && day ? dayOfMonth(from, ended, line.number(at)) : null;
    }

    /** After "th" or "-го". */
    private static int afterEnding(Line line, int index) {
        int hyphen = line.isGlued(index, '-') ? index + 1 : index;
        int end = line.after(hyphen, Category.ORDINAL_ENDING);
        return end > hyphen && !line.token(hyphen).spaced() ? end : index;
    }

    private static @Nullable Fragment ordinalFirst(Line line, int from, int at) {
        Match day = line.find(at, Category.ORDINAL);
        if (day == null) {
            return null;
        }
        Match month = line.find(line.after(day.end(), Category.OF), Category.MONTH);
        if (month != null) {
            return withYear(line, from, month.end(), month.value(), day.value());
        }
        Match ofMonth = line.find(day.end(), Category.DAY_OF_MONTH);
        return ofMonth == null ? null : dayOfMonth(from, ofMonth.end(), day.value());
    }

    private static @Nullable Fragment monthFirst(Line line, int from, Match month) {
        int at = month.end();
        boolean isDay = line.startsNumber(at)
                && line.digits(at) <= 2
                && !line.isGlued(at + 1, ':')
                && !line.is(at + 1, Category.AM_PM);
        return isDay && !line.isRussian()
                ? withYear(line, from, afterEnding(line, at + 1), month.value(), line.number(at))
                : null;
    }

    private static Fragment withYear(Line line, int from, int end, int month, int day) {
        int at = line.isSymbol(end, ',') ? end + 1 : end;
        boolean isYear = line.isNumber(at) && line.digits(at) == YEAR_DIGITS && !line.isGlued(at + 1, ':');
        return isYear
                ? date(from, line.after(at + 1, Category.YEAR_WORD), line.number(at), month, day)
                : date(from, end, 0, month, day);
    }

    private static Fragment dayOfMonth(int from, int end, int day) {
        return day < 1 || day > LONGEST_MONTH
                ? Fragment.doubtful(from, end, Doubt.Kind.IMPOSSIBLE)
                : new Fragment(from, end, new Part.OnDayOfMonth(day));
    }

    private static Fragment date(int from, int end, int year, int month, int day) {
        return exists(year, month, day)
                ? new Fragment(from, end, new Part.OnDate(year, month, day))
                : Fragment.doubtful(from, end, Doubt.Kind.IMPOSSIBLE);
    }

    /** Without a year any leap day exists. */
    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year == 0 ? CENTURY : year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
