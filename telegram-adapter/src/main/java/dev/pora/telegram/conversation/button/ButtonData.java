package dev.pora.telegram.conversation.button;

import dev.pora.notification.NotificationId;
import dev.pora.notification.UndoId;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

    /** Under a reminder that fired and is for several: done for all of them. */
    record DoneForAll(NotificationId notification, Instant occurrence) implements ButtonData {
        @Override
        public String encoded() {
            return "da " + notification.value() + " " + Codes.of(occurrence);
        }
    }

    /**
     * Where several are told: the presser is to do it as well.
     *
     * @param occurrence what was told above the button; empty where it was only said back
     */
    record MeToo(NotificationId notification, Optional<Instant> occurrence) implements ButtonData {
        @Override
        public String encoded() {
            return "j " + notification.value()
                    + occurrence.map(at -> " " + Codes.of(at)).orElse("");
        }
    }

    /**
     * Where several are told: the presser is not to do it any more.
     *
     * @param occurrence what was told above the button; empty where it was only said back
     */
    record NotMe(NotificationId notification, Optional<Instant> occurrence) implements ButtonData {
        @Override
        public String encoded() {
            return "jn " + notification.value()
                    + occurrence.map(at -> " " + Codes.of(at)).orElse("");
        }
    }

    /** Under a reminder that fired: tell it again later. */
    record Snoozed(NotificationId notification, Instant occurrence, Later later) implements ButtonData {
        @Override
        public String encoded() {
            return "s " + notification.value() + " " + Codes.of(occurrence) + " " + later.code();
        }
    }

    /** Under a reminder of a series that fired: not the next time. */
    record SkipNext(NotificationId notification, Instant occurrence) implements ButtonData {
        @Override
        public String encoded() {
            return "k " + notification.value() + " " + Codes.of(occurrence);
        }
    }

    /** Under a reminder that was marked as done: as before. Where anybody may mark it, anybody may take that back. */
    record UndoFired(UndoId change, Instant occurrence) implements ButtonData {
        @Override
        public String encoded() {
            return "bf " + change.value() + " " + Codes.of(occurrence);
        }
    }

    /** Under a reminder that was put off, or of which the next one was left out: as before, for whoever may do that. */
    record UndoPutOff(UndoId change, Instant occurrence) implements ButtonData {
        @Override
        public String encoded() {
            return "bp " + change.value() + " " + Codes.of(occurrence);
        }
    }

    /** On a card on which something was changed: as before. */
    record UndoOnCard(UndoId change, NotificationId notification) implements ButtonData {
        @Override
        public String encoded() {
            return "bc " + change.value() + " " + notification.value();
        }
    }

    /** Under a list from which something was deleted: as before. */
    record UndoInList(List<UndoId> changes) implements ButtonData {
        public UndoInList {
            changes = List.copyOf(changes);
        }

        @Override
        public String encoded() {
            return "bl " + Codes.ofAll(changes, UndoId::value);
        }
    }

    /** On the card of a reminder, or leading to it. */
    record OnCard(NotificationId notification, Touch touch) implements ButtonData {
        @Override
        public String encoded() {
            return "e " + notification.value() + " " + touch.code();
        }
    }

    /** From a card back to the list. */
    record ShowList(TelegramId asked) implements ButtonData {
        @Override
        public String encoded() {
            return "q " + asked.value();
        }
    }

    /** Under a list, or under a reminder that fired about all that is due. */
    record InList(TelegramId asked, ListTouch touch) implements ButtonData {
        @Override
        public String encoded() {
            return "v " + asked.value() + " " + touch.code();
        }
    }

    /** In the settings. */
    record Setting(TelegramId asked, Adjustment adjustment) implements ButtonData {
        @Override
        public String encoded() {
            return "a " + asked.value() + " " + adjustment.code();
        }
    }

    /** What is bound to the zone that was left comes along. */
    record Rebind(TelegramId asked, ZoneId from) implements ButtonData {
        @Override
        public String encoded() {
            return "m " + asked.value() + " " + from.getId();
        }
    }

    /** What was bound to another zone is bound as before. */
    record UndoRebind(UndoId change) implements ButtonData {
        @Override
        public String encoded() {
            return "bm " + change.value();
        }
    }

    /** What is bound to the zone that was left stays so. */
    record LeaveBound(TelegramId asked) implements ButtonData {
        @Override
        public String encoded() {
            return "w " + asked.value();
        }
    }

    /** Under an echo: it was not meant so. */
    record Undo(List<NotificationId> notifications) implements ButtonData {
        public Undo {
            notifications = List.copyOf(notifications);
        }

        @Override
        public String encoded() {
            return "u " + Codes.ofAll(notifications, NotificationId::value);
        }
    }

    /** Under the echo of one reminder: it was not meant quite so. */
    record OnEcho(NotificationId notification, EchoTouch touch) implements ButtonData {
        @Override
        public String encoded() {
            return "r " + notification.value() + " " + touch.code();
        }
    }

    /** Under an echo that was corrected: as before. */
    record UndoOnEcho(UndoId change, NotificationId notification) implements ButtonData {
        @Override
        public String encoded() {
            return "be " + change.value() + " " + notification.value();
        }
    }

    /** On a calendar or a clock. */
    record Pick(Aim aim, Step step) implements ButtonData {
        @Override
        public String encoded() {
            return "t " + aim.code() + " " + step.code();
        }
    }

    /** On the guided way to a reminder. */
    record Guided(long question, GuideStep step) implements ButtonData {
        @Override
        public String encoded() {
            return "n " + question + " " + step.code();
        }
    }

    /** Under a reminder that fired: its card. */
    record OpenCard(NotificationId notification) implements ButtonData {
        @Override
        public String encoded() {
            return "f " + notification.value();
        }
    }

    /** Under what a link brought: it is to be saved, or not. */
    record Offered(long question, boolean wanted) implements ButtonData {
        @Override
        public String encoded() {
            return "p " + question + " " + (wanted ? "1" : "0");
        }
    }

    /** A label that does nothing: a weekday's name, a day that has passed. */
    record Blank() implements ButtonData {
        @Override
        public String encoded() {
            return "o";
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

    /** On the desk of somebody who runs the bot. */
    record Operate(TelegramId asked, OperatorTouch touch) implements ButtonData {
        @Override
        public String encoded() {
            return "op " + asked.value() + " " + touch.code();
        }
    }

    /** Under what is about files, or all of a person's data. */
    record OnData(long question, DataTouch touch) implements ButtonData {
        @Override
        public String encoded() {
            return "y " + question + " " + touch.code();
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
