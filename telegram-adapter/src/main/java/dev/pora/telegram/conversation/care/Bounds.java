package dev.pora.telegram.conversation.care;

import dev.pora.notification.Scheduling;

/**
 * How much one person may ask for.
 *
 * @param mostOpen reminders that may still be told
 * @param messagesAMinute messages to the bot, in all chats together; presses of buttons are not counted
 */
public record Bounds(int mostOpen, int messagesAMinute) {
    public static final Bounds USUAL = new Bounds(Scheduling.MOST_OPEN, 30);

    public Bounds {
        if (mostOpen <= 0 || messagesAMinute <= 0) {
            throw new IllegalArgumentException("Somebody may do something: " + mostOpen + ", " + messagesAMinute);
        }
    }
}
