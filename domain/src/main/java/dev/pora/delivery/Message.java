package dev.pora.delivery;

import dev.pora.notification.EventName;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Original;
import dev.pora.notification.Trouble;
import dev.pora.roll.Roll;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What a messenger is asked to tell, free of any channel's ways. */
public sealed interface Message {
    EventName event();

    Language language();

    /**
     * A notification that is due, or about it.
     *
     * @param occurrence which occurrence is told; the latest of several
     * @param zone the clock in which times are shown
     * @param occasion why it is told now
     * @param possibleRepeat whether an earlier attempt may have arrived
     * @param sequel what its person can expect after this occurrence
     * @param original the message of which a copy is to be told instead of {@code event}, where the channel has it
     * @param roll who is to do it, where others than its owner are told as well; empty where it is the owner alone
     */
    record Reminder(
            NotificationId notification,
            Instant occurrence,
            EventName event,
            Language language,
            ZoneId zone,
            Occasion occasion,
            boolean possibleRepeat,
            Sequel sequel,
            Optional<Original> original,
            Optional<Roll> roll)
            implements Message {

        /** Of one that is told to its owner alone. */
        public Reminder(
                NotificationId notification,
                Instant occurrence,
                EventName event,
                Language language,
                ZoneId zone,
                Occasion occasion,
                boolean possibleRepeat,
                Sequel sequel,
                Optional<Original> original) {
            this(
                    notification,
                    occurrence,
                    event,
                    language,
                    zone,
                    occasion,
                    possibleRepeat,
                    sequel,
                    original,
                    Optional.empty());
        }

        /** Of one that tells a text. */
        public Reminder(
                NotificationId notification,
                Instant occurrence,
                EventName event,
                Language language,
                ZoneId zone,
                Occasion occasion,
                boolean possibleRepeat,
                Sequel sequel) {
            this(notification, occurrence, event, language, zone, occasion, possibleRepeat, sequel, Optional.empty());
        }

        /** Of one after which nothing comes. */
        public Reminder(
                NotificationId notification,
                Instant occurrence,
                EventName event,
                Language language,
                ZoneId zone,
                Occasion occasion,
                boolean possibleRepeat) {
            this(notification, occurrence, event, language, zone, occasion, possibleRepeat, Sequel.NONE);
        }
    }

    /** A notification that could not be told. */
    record Notice(EventName event, Instant occurrence, Trouble trouble, Language language, ZoneId zone)
            implements Message {}
}
