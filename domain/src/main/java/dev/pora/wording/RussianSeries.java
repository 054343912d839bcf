package dev.pora.wording;

import java.util.Collection;

final class RussianSeries implements SeriesWords {
    private static final RussianPlural.Forms TIMES = new RussianPlural.Forms("раз", "раза", "раз");
    private static final RussianPlural.Forms TIMES_IN_GENITIVE = new RussianPlural.Forms("раза", "раз", "раз");
    private static final RussianPlural.Forms DATES_IN_GENITIVE = new RussianPlural.Forms("даты", "дат", "дат");

    @Override
    public String at(Collection<String> clocks) {
        return "в " + and(clocks);
    }

    private static String and(Collection<String> parts) {
        return Enumeration.of(parts.stream(), "и");
    }

    private static String counted(long number, RussianPlural.Forms forms) {
        return number + " " + RussianPlural.of(number).choose(forms);
    }

    @Override
    public String between(String from, String to) {
        return "с " + from + " до " + to;
    }

    @Override
    public String overnight(String from, String to) {
        return between(from, to);
    }

    @Override
    public String onlyBetween(String from, String to) {
        return "только " + between(from, to);
    }

    @Override
    public String timesADay(long count) {
        return counted(count, TIMES) + " в день";
    }

    @Override
    public String until(String moment) {
        return "до " + moment;
    }

    @Override
    public String starting(String day) {
        return "начиная с " + day;
    }

    @Override
    public String startingAt(String clock, String day) {
        return "начиная с " + momentOf(clock, day);
    }

    @Override
    public String momentOf(String clock, String day) {
        return clock + " " + day;
    }

    @Override
    public String times(int count) {
        return counted(count, TIMES);
    }

    @Override
    public String exceptDaysOff() {
        return "кроме выходных и праздников";
    }

    @Override
    public String orWorkingDayBefore() {
        return "а если это выходной — в предыдущий рабочий день";
    }

    @Override
    public String orWorkingDayAfter() {
        return "а если это выходной — в следующий рабочий день";
    }

    @Override
    public String except(Collection<String> moments) {
        return "кроме " + and(moments);
    }

    @Override
    public String exceptDates(int count) {
        return "кроме " + counted(count, DATES_IN_GENITIVE);
    }

    @Override
    public String exceptTimes(int count) {
        return "кроме " + counted(count, TIMES_IN_GENITIVE);
    }

    @Override
    public String also(Collection<String> moments) {
        return "и ещё " + and(moments);
    }

    @Override
    public String alsoTimes(int count) {
        return "и ещё " + counted(count, TIMES);
    }

    @Override
    public String boundTo(String zone) {
        return "часовой пояс: " + zone;
    }

    @Override
    public String byRule(String rrule) {
        return "по правилу " + rrule;
    }

    @Override
    public String afterDone(String length) {
        return "через " + length + " после выполнения";
    }
}
