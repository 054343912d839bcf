package dev.pora.telegram.words;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** What a person means by words, in English. */
final class EnglishHabitTexts implements HabitTexts {
    @Override
    public String defaultTime(String clock) {
        return "If you name no time: " + clock;
    }

    @Override
    public String parts(String parts) {
        return "Parts of the day: " + parts;
    }

    @Override
    public String usualParts() {
        return "Parts of the day: as usual";
    }

    @Override
    public String weekStart(DayOfWeek day) {
        return "The week begins on " + weekday(day);
    }

    @Override
    public String dateOrder(Optional<DateOrder> order) {
        return order.map(EnglishHabitTexts::meaning)
                .orElse("3/4: as is usual in your time zone; where that doesn't tell, I ask");
    }

    private static String meaning(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> "3/4 is 3 April";
            case MONTH_FIRST -> "3/4 is March 4";
        };
    }

    @Override
    public String defaultTimeButton() {
        return "🕘 If no time";
    }

    @Override
    public String partsButton() {
        return "🌅 Parts of the day";
    }

    @Override
    public String weekStartButton() {
        return "📅 First weekday";
    }

    @Override
    public String dateOrderButton() {
        return "🔢 Date order";
    }

    @Override
    public String askDefaultTime() {
        return "When shall I remind you if you name only the day: “tomorrow tea”? Press a button or type a time,"
                + " for example, “8:30”.";
    }

    @Override
    public String askParts() {
        return "This is when they are for you. Press one to change it.";
    }

    @Override
    public String part(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> "early morning";
            case MORNING -> "morning";
            case LUNCH -> "lunch";
            case AFTERNOON -> "afternoon";
            case END_OF_DAY -> "end of the day";
            case EVENING -> "evening";
            case NIGHT -> "night";
        };
    }

    @Override
    public String askPart(DayPart part) {
        return "What time do you mean by “" + said(part) + "”? Press a button or type it, for example, “" + part.usual()
                + "”.";
    }

    private static String said(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> "early in the morning";
            case MORNING -> "in the morning";
            case LUNCH -> "at lunch";
            case AFTERNOON -> "in the afternoon";
            case END_OF_DAY -> "by the end of the day";
            case EVENING -> "in the evening";
            case NIGHT -> "at night";
        };
    }

    @Override
    public String asUsual() {
        return "↺ All as usual";
    }

    @Override
    public String notATime() {
        return "I don't see what time that is. Type, for example, “8:30” or “9 pm”.";
    }

    @Override
    public String askWeekStart() {
        return "On which day does your week begin? That decides what “next Sunday” is.";
    }

    @Override
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public String askDateOrder() {
        return "Which date is 3/4 when you write it?";
    }

    @Override
    public String dateOrderChoice(Optional<DateOrder> order) {
        return order.map(EnglishHabitTexts::choice).orElse("By my time zone");
    }

    private static String choice(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> "Day first: 3 April";
            case MONTH_FIRST -> "Month first: March 4";
        };
    }
}
