package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What an inline button asks for, as the at most 64 bytes that it carries: a letter and its values, with spaces between.
 * Anybody can send any bytes: what is not in this form reads as empty, and what it names is looked up for its presser.
 */
public sealed interface ButtonData {
    /** Under a reminder that fired: done. */
    record Done(NotificationId notification, Instant occurrence) implements ButtonData {
        @Override
        public String encoded() {
            return "d " + notification.value() + " " + Codes.of(occurrence);
        }
    }

    /** Under a reminder that fired: tell it again later. */
    record Snoozed(NotificationId notification, Instant occurrence, Later later) implements ButtonData {
        @Override
        public String encoded() {
            return "s " + notification.value() + " " + Codes.of(occurrence) + " " + later.code();
        }
    }

    /** Under an echo: it was not meant so. */
    record Undo(NotificationId notification) implements ButtonData {
        @Override
        public String encoded() {
            return "u " + notification.value();
        }
    }

    /** Under a list: this one goes. */
    record Delete(NotificationId notification) implements ButtonData {
        @Override
        public String encoded() {
            return "x " + notification.value();
        }
    }

    /** Under a question for the zone: this one. */
    record Zone(TelegramId asked, ZoneId zone) implements ButtonData {
        @Override
        public String encoded() {
            return "z " + asked.value() + " " + zone.getId();
        }
    }

    /** Under a question for the zone: by location. */
    record Locate(TelegramId asked) implements ButtonData {
        @Override
        public String encoded() {
            return "g " + asked.value();
        }
    }

    /** Under a question for the language. */
    record Speak(TelegramId asked, Language language) implements ButtonData {
        @Override
        public String encoded() {
            return "l " + asked.value() + " " + language.tag();
        }
    }

    /**
     * Under a question with numbered answers.
     *
     * @param question the message that was asked about
     * @param answer counted from 0
     */
    record Choice(long question, int answer) implements ButtonData {
        public Choice {
            if (answer < 0) {
                throw new IllegalArgumentException("Answers are counted from 0, not from " + answer);
            }
        }

        @Override
        public String encoded() {
            return "c " + question + " " + answer;
        }
    }

    String encoded();

    static Optional<ButtonData> read(String data) {
        try {
            return Codes.read(data.split(" ", -1));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
