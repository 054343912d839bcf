package dev.pora.telegram.conversation.button;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import java.util.Arrays;
import java.util.Optional;

/** Parts of the day and orders of dates as buttons carry them. */
final class HabitCodes {
    /** So many letters stand for a part of the day. */
    static final int PART = 2;

    private HabitCodes() {}

    static String of(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> "em";
            case MORNING -> "mo";
            case LUNCH -> "lu";
            case AFTERNOON -> "af";
            case END_OF_DAY -> "ed";
            case EVENING -> "ev";
            case NIGHT -> "ni";
        };
    }

    /** The part with which the code begins. */
    static Optional<DayPart> part(String code) {
        return Arrays.stream(DayPart.values())
                .filter(part -> code.startsWith(of(part)))
                .findFirst();
    }

    static String of(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> "d";
            case MONTH_FIRST -> "m";
        };
    }

    static Optional<DateOrder> order(String code) {
        return Arrays.stream(DateOrder.values())
                .filter(order -> of(order).equals(code))
                .findFirst();
    }
}
