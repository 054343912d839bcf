package dev.pora.wording;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Russian; plural forms by the CLDR rules one, few and many. */
final class Russian implements Tongue {
    private static final Locale LOCALE = Locale.of("ru");

    private final AttentionWords attention = new RussianAttention(this);
    private final CourseWords course = new RussianCourse();
    private final MessageWords messages = new RussianMessages();
    private final DayWords days = new RussianDays();
    private final SeriesWords series = new RussianSeries();
    private final SaidWords said = new RussianSaid(this, new Terms(this, new Lengths(this)));

    @Override
    public AttentionWords attention() {
        return attention;
    }

    @Override
    public CourseWords course() {
        return course;
    }

    @Override
    public MessageWords messages() {
        return messages;
    }

    @Override
    public DayWords days() {
        return days;
    }

    @Override
    public SeriesWords series() {
        return series;
    }

    @Override
    public SaidWords said() {
        return said;
    }

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
    public String once(String moment) {
        return "один раз: " + moment;
    }

    /** "каждый 21 день" would be each twenty-first day of something, so such numbers take "раз в". */
    @Override
    public String every(long interval, ChronoUnit unit) {
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
    public String every(String length) {
        return "раз в " + length;
    }
}
