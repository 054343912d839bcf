package dev.pora.notification;

/** Where a notification stands; {@link Course} says what leads from one to another. */
public enum State {
    /** Something is still due. */
    ACTIVE,
    /** Its last occurrence was told, and the next one counts from when that is done. */
    WAITING,
    /** Its owner stopped it; what comes due meanwhile is told by its lateness policy when it is resumed. */
    PAUSED,
    /** Its person could not be reached; it waits until they are heard of again. */
    UNREACHABLE,
    /** It could not be told, its author knows, and nothing more is due. */
    PARKED,
    /** Everything that was due has been told, done or skipped. */
    FINISHED
}
