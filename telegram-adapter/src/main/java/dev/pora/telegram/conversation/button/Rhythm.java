package dev.pora.telegram.conversation.button;

import java.util.Arrays;
import java.util.Optional;

/** How often something comes, of what has a button; the day and the time are those of the reminder. */
public enum Rhythm {
    ONCE("1"),
    DAILY("d"),
    /** Monday to Friday. */
    WORKDAYS("b"),
    WEEKLY("w"),
    MONTHLY("m"),
    YEARLY("y");

    private final String code;

    Rhythm(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Rhythm> of(String code) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.code.equals(code))
                .findFirst();
    }
}
