package dev.pora.telegram.conversation.calendar;

import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.RichText;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Something that a time is picked for, in the turn of the person who picks it. */
public interface Target {
    /** What is picked. */
    enum Kind {
        /** A day and a time. */
        MOMENT,
        DAY,
        TIME_OF_DAY
    }

    Kind kind();

    /** What stands above the calendar. */
    RichText heading();

    /** Takes what was picked, on the person's clock: of a day its beginning, of a time of day this time today. */
    Effect take(LocalDateTime picked);

    /** Takes what was typed instead. */
    Effect typed(Question said);

    /** Goes back to where the picking began. */
    Effect left();

    /** The time of day that it has so far, offered first. */
    default Optional<LocalTime> present() {
        return Optional.empty();
    }

    /** What stands beside the way back. */
    default List<Keyboard.Button> beside() {
        return List.of();
    }
}
