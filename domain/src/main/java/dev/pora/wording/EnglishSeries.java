package dev.pora.wording;

import java.util.Collection;

final class EnglishSeries implements SeriesWords {
    @Override
    public String at(Collection<String> clocks) {
        return "at " + and(clocks);
    }

    private static String and(Collection<String> parts) {
        return Enumeration.of(parts.stream(), "and");
    }

    @Override
    public String between(String from, String to) {
        return "from " + from + " to " + to;
    }

    /** "10:30" may be in the evening too, "06:00" cannot. */
    @Override
    public String overnight(String from, String to) {
        boolean open = to.compareTo("10:00") >= 0 && to.compareTo("13:00") < 0;
        return between(from, to) + (open ? " the next day" : "");
    }

    @Override
    public String onlyBetween(String from, String to) {
        return "only " + between(from, to);
    }

    @Override
    public String timesADay(long count) {
        return count + " times a day";
    }

    @Override
    public String until(String moment) {
        return "until " + moment;
    }

    @Override
    public String starting(String day) {
        return "starting " + day;
    }

    @Override
    public String startingAt(String clock, String day) {
        return "starting at " + momentOf(clock, day);
    }

    @Override
    public String momentOf(String clock, String day) {
        return clock + " on " + day;
    }

    @Override
    public String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    @Override
    public String exceptDaysOff() {
        return "except on days off";
    }

    @Override
    public String orWorkingDayBefore() {
        return "or on the working day before if that is a day off";
    }

    @Override
    public String orWorkingDayAfter() {
        return "or on the working day after if that is a day off";
    }

    @Override
    public String except(Collection<String> moments) {
        return "except " + and(moments);
    }

    @Override
    public String exceptDates(int count) {
        return "except " + count + " dates";
    }

    @Override
    public String exceptTimes(int count) {
        return "except " + count + " times";
    }

    @Override
    public String also(Collection<String> moments) {
        return "and also on " + and(moments);
    }

    @Override
    public String alsoTimes(int count) {
        return "and " + count + " more times";
    }

    @Override
    public String boundTo(String zone) {
        return zone + " time";
    }

    @Override
    public String byRule(String rrule) {
        return "by the rule " + rrule;
    }

    @Override
    public String afterDone(String length) {
        return length + " after it was done";
    }
}
