package dev.pora.wording;

import dev.pora.notification.Trouble;
import dev.pora.phrase.Doubt;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Russian; plural forms by the CLDR rules one, few and many. */
final class Russian implements Tongue {
    private static final Locale LOCALE = Locale.of("ru");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", LOCALE);
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);
    private static final int SHORTEST_MONTH = 28;

    @Override
    public Locale locale() {
        return LOCALE;
    }

    @Override
    public String counted(long number, ChronoUnit unit) {
        return number + " " + RussianPlural.of(number).choose(nouns(unit));
    }

    private static RussianPlural.Forms nouns(ChronoUnit unit) {
        return switch (unit) {
            case SECONDS -> new RussianPlural.Forms("секунду", "секунды", "секунд");
            case MINUTES -> new RussianPlural.Forms("минуту", "минуты", "минут");
            case HOURS -> new RussianPlural.Forms("час", "часа", "часов");
            case DAYS -> new RussianPlural.Forms("день", "дня", "дней");
            case WEEKS -> new RussianPlural.Forms("неделю", "недели", "недель");
            case MONTHS -> new RussianPlural.Forms("месяц", "месяца", "месяцев");
            case YEARS -> new RussianPlural.Forms("год", "года", "лет");
            default -> throw new IllegalArgumentException("No reminder is counted in " + unit);
        };
    }

    @Override
    public String ahead(String length) {
        return "через " + length;
    }

    @Override
    public String ago(String length) {
        return length + " назад";
    }

    @Override
    public String late(String length) {
        return "опоздало на " + length;
    }

    @Override
    public String once(String moment) {
        return "один раз: " + moment;
    }

    /** "каждый 21 день" would be each twenty-first day of something, so such numbers take "раз в". */
    @Override
    public String every(int interval, ChronoUnit unit) {
        if (interval == 1) {
            return each(unit) + " " + nouns(unit).one();
        }
        return (RussianPlural.of(interval) == RussianPlural.ONE ? "раз в " : "каждые ") + counted(interval, unit);
    }

    private static String each(ChronoUnit unit) {
        return switch (unit) {
            case SECONDS, MINUTES, WEEKS -> "каждую";
            default -> "каждый";
        };
    }

    @Override
    public String everyWeekOn(Set<DayOfWeek> days) {
        return onWeekdays(days);
    }

    @Override
    public String onWeekdays(Set<DayOfWeek> days) {
        if (days.equals(WEEKDAYS)) {
            return "по будням";
        }
        return days.equals(WEEKEND)
                ? "по выходным"
                : "по " + Enumeration.of(days.stream().sorted().map(Russian::dative), "и");
    }

    private static String dative(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "понедельникам";
            case TUESDAY -> "вторникам";
            case WEDNESDAY -> "средам";
            case THURSDAY -> "четвергам";
            case FRIDAY -> "пятницам";
            case SATURDAY -> "субботам";
            case SUNDAY -> "воскресеньям";
        };
    }

    @Override
    public String onDayOfMonth(int day) {
        String on = day + "-го числа";
        return day > SHORTEST_MONTH ? on + " (в коротком месяце — в последний день)" : on;
    }

    @Override
    public String onDayOfYear(LocalDate date) {
        String on = DAY_OF_YEAR.format(date);
        return LEAP_DAY.equals(MonthDay.from(date)) ? on + " (в невисокосный год — 28 февраля)" : on;
    }

    @Override
    public String at(String clock) {
        return "в " + clock;
    }

    @Override
    public String boundTo(String zone) {
        return "часовой пояс: " + zone;
    }

    @Override
    public String possibleRepeat() {
        return "возможно, повтор: прошлая отправка осталась без ответа";
    }

    @Override
    public String notTold(String event) {
        return "Не доставлено: " + event;
    }

    @Override
    public List<String> trouble(Trouble trouble, String moment) {
        return switch (trouble) {
            case REFUSED ->
                List.of(
                        "Напоминание на " + moment + " отклонено: в таком виде его не отправить.",
                        "Создайте его заново с другим текстом или для другого чата.");
            case UNCONFIRMED ->
                List.of(
                        "Напоминание на " + moment
                                + " отправлено дважды, и оба раза без ответа: оно могло прийти один раз, два раза или ни разу.",
                        "Проверьте чат и, если напоминания там нет, создайте его заново.");
            case GAVE_UP ->
                List.of(
                        "Напоминание на " + moment + " не удалось отправить за сутки попыток.",
                        "Если оно ещё нужно, создайте его заново.");
        };
    }

    @Override
    public String doubt(Doubt doubt) {
        String words = Excerpt.of(doubt.words());
        return switch (doubt.kind()) {
            case UNREAD -> "Не получилось понять «" + words + "». Скажите время иначе, например «завтра в 9:00».";
            case IMPOSSIBLE -> "Таких даты или времени не бывает: «" + words + "». Поправьте, пожалуйста.";
            case PAST -> "Это время уже прошло: «" + words + "». Назовите более позднее.";
            case AMBIGUOUS -> "«" + words + "» можно понять по-разному.";
        };
    }
}
