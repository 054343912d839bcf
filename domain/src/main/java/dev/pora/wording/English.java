package dev.pora.wording;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** English, with the date before the month and the 24-hour clock. */
final class English implements Tongue {

    private final AttentionWords attention = new EnglishAttention(this);
    private final CourseWords course = new EnglishCourse();
    private final MessageWords messages = new EnglishMessages();
    private final DayWords days = new EnglishDays();
    private final SeriesWords series = new EnglishSeries();
    private final SaidWords said = new EnglishSaid(new Terms(this, new Lengths(this)));

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
        return Locale.ENGLISH;
    }

    @Override
    public String counted(long number, ChronoUnit unit) {
        String plural = unit.toString().toLowerCase(Locale.ROOT);
        return number + " " + (number == 1 ? singular(plural) : plural);
    }

    private static String singular(String plural) {
        return plural.substring(0, plural.length() - 1);
    }

    @Override
    public String ahead(String length) {
        return "in " + length;
    }

    @Override
    public String ago(String length) {
        return length + " ago";
    }

    @Override
    public String once(String moment) {
        return "once: " + moment;
    }

    @Override
    public String every(long interval, ChronoUnit unit) {
        return "every "
                + (interval == 1 ? singular(unit.toString().toLowerCase(Locale.ROOT)) : counted(interval, unit));
    }

    @Override
    public String every(String length) {
        return "every " + length;
    }
}
