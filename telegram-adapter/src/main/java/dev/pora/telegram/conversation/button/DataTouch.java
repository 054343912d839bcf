package dev.pora.telegram.conversation.button;

import java.util.Arrays;
import java.util.Optional;

/** What a button does that is about files, or all of a person's data, with the letter that says so. */
public enum DataTouch {
    /** Reminders as phrases. */
    PHRASES("p"),
    /** Reminders as a calendar. */
    CALENDAR("c"),
    /** Everything, exactly. */
    COPY("j"),
    /** All three. */
    ALL("a"),
    /** The reminders of a file are taken over. */
    TAKE("t"),
    /** And the settings in it as well. */
    TAKE_SETTINGS("s"),
    /** What was taken over goes again. */
    UNDO("u"),
    /** Everything is deleted. */
    DELETE("d"),
    CANCEL("x");

    private final String code;

    DataTouch(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<DataTouch> read(String code) {
        return Arrays.stream(values()).filter(touch -> touch.code.equals(code)).findFirst();
    }
}
