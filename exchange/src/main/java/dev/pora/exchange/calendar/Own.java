package dev.pora.exchange.calendar;

import dev.pora.exchange.Reminder;
import dev.pora.exchange.json.JsonFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The properties that no other program knows. */
final class Own {
    /**
     * The reminder as JSON, which says what the other properties cannot. In Base64 (RFC 4648, section 5), since some
     * programs damage backslashes when they keep what they do not know.
     */
    static final String REMINDER = "X-PORA-REMINDER";

    /** A digest of what each part of the event said when it was written: what differs now was changed elsewhere. */
    static final String WRITTEN = "X-PORA-WRITTEN";

    /** TRUE when the reminder follows its owner to other zones. */
    static final String FLOATING = "X-PORA-FLOATING";

    /** The gap of a reminder that counts from when it was done; the event is its next occurrence alone. */
    static final String AFTER_DONE = "X-PORA-AFTER-DONE";

    /** PAUSED and so on, where it is not simply active. */
    static final String STATE = "X-PORA-STATE";

    private Own() {}

    static Property reminder(Reminder reminder) {
        byte[] json = JsonFile.line(reminder).getBytes(StandardCharsets.UTF_8);
        return new Property(REMINDER, Base64.getUrlEncoder().withoutPadding().encodeToString(json));
    }

    /** Empty when it is damaged. */
    static Optional<Reminder> reminder(Property property) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(property.value().strip());
            return JsonFile.reminder(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
