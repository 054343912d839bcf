package dev.pora.notification;

/** A notification's identity, given by the store; positive. */
public record NotificationId(long value) {
    public NotificationId {
        if (value <= 0) {
            throw new IllegalArgumentException("A notification id is positive, not " + value);
        }
    }
}
