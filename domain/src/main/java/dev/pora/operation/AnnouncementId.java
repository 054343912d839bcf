package dev.pora.operation;

/** Names an announcement; given by the store, positive. */
public record AnnouncementId(long value) {
    public AnnouncementId {
        if (value <= 0) {
            throw new IllegalArgumentException("An announcement's id is positive, not " + value);
        }
    }
}
