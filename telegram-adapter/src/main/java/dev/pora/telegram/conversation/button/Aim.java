package dev.pora.telegram.conversation.button;

import dev.pora.notification.NotificationId;
import dev.pora.notification.Occurrence;
import dev.pora.user.TelegramId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a time is picked for, with the few letters that say so. */
public sealed interface Aim {
    String code();

    /** Whose time it is; empty where there is no reminder yet, or not a single one. */
    default Optional<NotificationId> reminder() {
        return switch (this) {
            case Snooze(var id, var _) -> Optional.of(id);
            case Echoed(var id) -> Optional.of(id);
            case OnCard(var id, var _) -> Optional.of(id);
            case AllDue _, AllDueWith _, Asked _ -> Optional.empty();
        };
    }

    /** An occurrence that was told comes again then. */
    record Snooze(NotificationId notification, Instant occurrence) implements Aim {
        @Override
        public String code() {
            return "s" + notification.value() + ":" + Codes.of(occurrence);
        }
    }

    /** What was just saved comes then instead. */
    record Echoed(NotificationId notification) implements Aim {
        @Override
        public String code() {
            return "e" + notification.value();
        }
    }

    /** On the card of a reminder. */
    record OnCard(NotificationId notification, CardTime what) implements Aim {
        @Override
        public String code() {
            return "c" + what.code() + notification.value();
        }
    }

    /** What a question is about comes then. */
    record Asked(long question) implements Aim {
        @Override
        public String code() {
            return "q" + question;
        }
    }

    /** All that is due comes again then; asked under somebody's list. */
    record AllDue(TelegramId asked) implements Aim {
        @Override
        public String code() {
            return "a" + asked.value();
        }
    }

    /** The same, asked under what was told. */
    record AllDueWith(Occurrence told) implements Aim {
        @Override
        public String code() {
            return "b" + told.notification().value() + ":" + Codes.of(told.at());
        }
    }

    /** Which of a reminder's times is picked. */
    enum CardTime {
        /** The next one alone. */
        NEXT("n"),
        /** All that follow. */
        ALL("a"),
        /** A day on which there is none. */
        EXCEPT("x"),
        /** Once more, beside the others. */
        EXTRA("m"),
        /** The last day. */
        END("e");

        private final String code;

        CardTime(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Throws IllegalArgumentException or DateTimeException for values of the wrong form. */
    static Optional<Aim> read(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String value = code.substring(1);
        return switch (code.charAt(0)) {
            case 's' -> occurrence(value).map(one -> new Snooze(one.notification(), one.at()));
            case 'a' -> Optional.of(new AllDue(new TelegramId(Long.parseLong(value))));
            case 'b' -> occurrence(value).map(AllDueWith::new);
            case 'e' -> Optional.of(new Echoed(Codes.id(value)));
            case 'c' -> onCard(value);
            case 'q' -> Optional.of(new Asked(Long.parseLong(value)));
            default -> Optional.empty();
        };
    }

    private static Optional<Occurrence> occurrence(String value) {
        String[] parts = value.split(":", -1);
        return parts.length == 2
                ? Optional.of(new Occurrence(Codes.id(parts[0]), Codes.instant(parts[1])))
                : Optional.empty();
    }

    private static Optional<Aim> onCard(String value) {
        return Arrays.stream(CardTime.values())
                .filter(what -> value.startsWith(what.code()))
                .findFirst()
                .map(what -> new OnCard(Codes.id(value.substring(1)), what));
    }
}
