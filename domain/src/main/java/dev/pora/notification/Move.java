package dev.pora.notification;

/** Whether a {@link Course} can take a turn. */
sealed interface Move {
    /** It goes on like this. */
    record To(Course course) implements Move {}

    /** It stays as it is. */
    record Refused(Refusal why) implements Move {}
}
