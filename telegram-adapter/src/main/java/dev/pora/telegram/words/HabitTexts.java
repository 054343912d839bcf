package dev.pora.telegram.words;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.util.Optional;

/** What the settings show and ask of what a person means by words that leave the time open. */
public interface HabitTexts {
    String defaultTime(String clock);

    /** Those parts that are not as usual, with their times. */
    String parts(String parts);

    String usualParts();

    String weekStart(DayOfWeek day);

    String dateOrder(Optional<DateOrder> order);

    String defaultTimeButton();

    String partsButton();

    String weekStartButton();

    String dateOrderButton();

    String askDefaultTime();

    String askParts();

    /** The name of a part, in lower case. */
    String part(DayPart part);

    String askPart(DayPart part);

    String asUsual();

    String notATime();

    String askWeekStart();

    String weekday(DayOfWeek day);

    String askDateOrder();

    String dateOrderChoice(Optional<DateOrder> order);
}
