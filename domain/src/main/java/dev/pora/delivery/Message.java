package dev.pora.delivery;

import dev.pora.notification.EventName;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Trouble;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What a messenger is asked to tell, free of any channel's ways. */
public sealed interface Message {
    EventName event();

    Language language();

    /**
     * A notification that is due.
     *
     * @param zone the clock in which times are shown
     * @param late how long after the planned instant it is told
     * @param possibleRepeat whether an earlier attempt may have arrived
     */
    record Reminder(
            NotificationId notification,
            Instant occurrence,
            EventName event,
            Language language,
            ZoneId zone,
            Duration late,
            boolean possibleRepeat)
            implements Message {}

    /** A notification that could not be told. */
    record Notice(EventName event, Instant occurrence, Trouble trouble, Language language, ZoneId zone)
            implements Message {}
}
