package dev.pora.wording;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Unit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Days as Russian phrases name them, in the nominative: "следующий вторник", "последняя пятница марта". */
final class RussianSaidDays {
    private static final Locale LOCALE = Locale.of("ru");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", LOCALE);
    private static final RussianPlural.Forms DAYS = new RussianPlural.Forms("день", "дня", "дней");

    private final Terms terms;

    RussianSaidDays(Terms terms) {
        this.terms = terms;
    }

    String say(Day day) {
        return switch (day) {
            case Day.InDays(int days) -> inDays(days);
            case Day.OnWeekday(DayOfWeek weekday, Day.Which which) -> which(weekday, which);
            case Day.InWeekOf(DayOfWeek weekday, Day other) ->
                RussianDays.nominative(weekday) + " той недели, на которой " + say(other);
            case Day.OnDate(int year, int month, int date) -> date(month, date) + of(year);
            case Day.Slashed(int year, int first, int second) ->
                date(second, first) + of(year) + " или " + date(first, second) + of(year);
            case Day.OnDayOfMonth(int number, Optional<MonthOf> month) ->
                number < 0
                        ? ordinal(number, Gender.HE) + " день " + genitiveOr(month, "месяца")
                        : number + "-е " + genitiveOr(month, "число");
            case Day.NthWeekday(int nth, DayOfWeek weekday, Optional<MonthOf> month) ->
                ordinal(nth, Gender.of(weekday)) + " " + RussianDays.nominative(weekday) + " "
                        + genitiveOr(month, "месяца");
            case Day.Shifted(var length, boolean back, Day from) ->
                "на " + terms.say(length) + (back ? " раньше, чем " : " позже, чем ") + say(from);
            case Day.Coming(int count, DayOfWeek weekday) ->
                ordinal(count, Gender.of(weekday)) + " " + RussianDays.nominative(weekday) + ", считая от сегодня";
            case Day.Easter(boolean western) -> western ? "католическая Пасха" : "православная Пасха";
            case Day.EdgeOf(Unit period, int ahead, boolean end) ->
                (end ? "конец " : "начало ") + genitive(period, ahead);
            case Day.Whole(Unit period, int ahead) -> period(period, ahead);
            case Day.WholeMonth(int year, int month) -> month(new MonthOf.Named(year, month));
            case Day.Range(Day from, Day to) -> say(from) + " — " + say(to);
            case Day.Before(Day other) -> "раньше, чем " + say(other);
        };
    }

    private static String inDays(int days) {
        return switch (days) {
            case 0 -> "сегодня";
            case 1 -> "завтра";
            case 2 -> "послезавтра";
            case -1 -> "вчера";
            case -2 -> "позавчера";
            default -> days > 0 ? "через " + counted(days) : counted(-days) + " назад";
        };
    }

    private static String counted(int days) {
        return days + " " + RussianPlural.of(days).choose(DAYS);
    }

    private static String which(DayOfWeek weekday, Day.Which which) {
        String name = RussianDays.nominative(weekday);
        Gender gender = Gender.of(weekday);
        return switch (which) {
            case COMING -> name;
            case THIS -> name + " этой недели";
            case NEXT -> gender.ending("следующ", "ий", "ая", "ее") + " " + name;
            case AFTER_NEXT -> name + " после следующ" + gender.ending("", "его", "ей", "его");
        };
    }

    private static String ordinal(int number, Gender gender) {
        return switch (number) {
            case -1 -> gender.ending("последн", "ий", "яя", "ее");
            case -2 -> gender.ending("предпоследн", "ий", "яя", "ее");
            default -> Math.abs(number) + gender.ending("-", "й", "я", "е") + (number < 0 ? " с конца" : "");
        };
    }

    /** "каждая 2-я пятница". */
    static String everyNth(int nth, DayOfWeek weekday) {
        Gender gender = Gender.of(weekday);
        return gender.ending("кажд", "ый", "ая", "ое") + " " + ordinal(nth, gender) + " "
                + RussianDays.nominative(weekday);
    }

    /** In figures when there is no such day. */
    private static String date(int month, int day) {
        try {
            return DATE.format(MonthDay.of(month, day));
        } catch (DateTimeException _) {
            return day + "." + month;
        }
    }

    private static String of(int year) {
        return year == 0 ? "" : " " + year + " года";
    }

    String month(MonthOf month) {
        return switch (month) {
            case MonthOf.Named(int year, int number) ->
                Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, LOCALE) + of(year);
            case MonthOf.Relative(int months) -> period(Unit.MONTH, months);
        };
    }

    private static String genitiveOr(Optional<MonthOf> month, String otherwise) {
        return month.map(of -> switch (of) {
                    case MonthOf.Named(int year, int number) -> genitive(number) + of(year);
                    case MonthOf.Relative(int months) -> genitive(Unit.MONTH, months);
                })
                .orElse(otherwise);
    }

    private static String period(Unit unit, int ahead) {
        Gender gender = unit == Unit.WEEK ? Gender.SHE : Gender.HE;
        String name = unit == Unit.WEEK ? "неделя" : accusative(unit);
        return switch (ahead) {
            case 0 -> gender.ending("эт", "от", "а", "о") + " " + name;
            case 1 -> gender.ending("следующ", "ий", "ая", "ее") + " " + name;
            case -1 -> gender.ending("прошл", "ый", "ая", "ое") + " " + name;
            default -> name + ", " + away(ahead);
        };
    }

    private static String genitive(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, LOCALE);
    }

    private static String genitive(Unit unit, int ahead) {
        String which = switch (ahead) {
            case 0 -> unit == Unit.WEEK ? "этой" : "этого";
            case 1 -> unit == Unit.WEEK ? "следующей" : "следующего";
            case -1 -> unit == Unit.WEEK ? "прошлой" : "прошлого";
            default -> "";
        };
        return which.isEmpty() ? genitive(unit) + " (" + away(ahead) + ")" : which + " " + genitive(unit);
    }

    /** Which one, counted from the present one. */
    private static String away(int periods) {
        return "считая от нынешнего: " + (periods < 0 ? "−" : "+") + Math.abs(periods);
    }

    private static String genitive(Unit unit) {
        return switch (unit) {
            case SECOND -> "секунды";
            case MINUTE -> "минуты";
            case HOUR -> "часа";
            case FULL_DAY, DAY -> "дня";
            case WEEK -> "недели";
            case MONTH -> "месяца";
            case QUARTER -> "квартала";
            case YEAR -> "года";
        };
    }

    static String accusative(Unit unit) {
        return switch (unit) {
            case SECOND -> "секунду";
            case MINUTE -> "минуту";
            case HOUR -> "час";
            case FULL_DAY, DAY -> "день";
            case WEEK -> "неделю";
            case MONTH -> "месяц";
            case QUARTER -> "квартал";
            case YEAR -> "год";
        };
    }

    /** Of a noun. */
    private enum Gender {
        HE,
        SHE,
        IT;

        static Gender of(DayOfWeek weekday) {
            return switch (weekday) {
                case MONDAY, TUESDAY, THURSDAY -> HE;
                case WEDNESDAY, FRIDAY, SATURDAY -> SHE;
                case SUNDAY -> IT;
            };
        }

        String ending(String stem, String he, String she, String it) {
            return stem
                    + switch (this) {
                        case HE -> he;
                        case SHE -> she;
                        case IT -> it;
                    };
        }
    }
}
