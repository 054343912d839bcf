package dev.pora.telegram.conversation.memory;

import dev.pora.notification.NotificationId;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.user.DayPart;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A value that a menu has just asked for, which may be typed.
 *
 * @param notification whose card the menu belongs to; empty for the settings
 * @param pick the button that led to the calendar that is open; empty where none is
 */
public record Awaited(
        Subject subject, Optional<NotificationId> notification, Instant at, Optional<ButtonData.Pick> pick) {
    /** For this long a typed text is taken for the value. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What the value is for. */
    public enum Subject {
        TEXT,
        TAGS,
        NEXT,
        FOLLOWING,
        EXCEPT,
        EXTRA,
        PRE_ALERT,
        END,
        REPEAT,
        PICKED,
        RHYTHM,
        QUIET_HOURS,
        COUNTRY,
        OWN_DAYS,
        DEFAULT_TIME,
        EARLY_MORNING,
        MORNING,
        LUNCH,
        AFTERNOON,
        END_OF_DAY,
        EVENING,
        NIGHT,
        DIGEST,
        /** What an operator tells everybody. */
        ANNOUNCEMENT,
        /** A file whose reminders are taken over. */
        FILE;

        /** Whether whatever is typed is the value, "thanks" and "hello" too. */
        public boolean isVerbatim() {
            return this == TEXT || this == ANNOUNCEMENT;
        }

        public static Subject of(DayPart part) {
            return switch (part) {
                case EARLY_MORNING -> EARLY_MORNING;
                case MORNING -> MORNING;
                case LUNCH -> LUNCH;
                case AFTERNOON -> AFTERNOON;
                case END_OF_DAY -> END_OF_DAY;
                case EVENING -> EVENING;
                case NIGHT -> NIGHT;
            };
        }
    }

    public static Awaited of(Subject subject, NotificationId notification, Instant at) {
        return new Awaited(subject, Optional.of(notification), at, Optional.empty());
    }

    public static Awaited inSettings(Subject subject, Instant at) {
        return new Awaited(subject, Optional.empty(), at, Optional.empty());
    }

    /** What is picked on a calendar may be typed as well. */
    public static Awaited picking(ButtonData.Pick pick, Instant at) {
        return new Awaited(Subject.PICKED, Optional.empty(), at, Optional.of(pick));
    }

    /** How often something comes that was picked by this button may be typed as well. */
    public static Awaited rhythm(ButtonData.Pick pick, Instant at) {
        return new Awaited(Subject.RHYTHM, Optional.empty(), at, Optional.of(pick));
    }
}
