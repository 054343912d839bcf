package dev.pora.telegram.conversation.button;

import dev.pora.notification.Snooze;
import dev.pora.user.Habits;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The ways to put a reminder off that have a button. */
public enum Later {
    TEN_MINUTES("10m"),
    ONE_HOUR("1h"),
    TOMORROW("tm");

    private final String code;

    Later(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** How long that is for somebody with these habits. */
    public Snooze snooze(Habits habits) {
        return switch (this) {
            case TEN_MINUTES -> new Snooze.For(Duration.ofMinutes(10));
            case ONE_HOUR -> new Snooze.For(Duration.ofHours(1));
            case TOMORROW -> new Snooze.Tomorrow(habits.defaultTime());
        };
    }

    static Optional<Later> of(String code) {
        return Arrays.stream(values()).filter(later -> later.code.equals(code)).findFirst();
    }
}
