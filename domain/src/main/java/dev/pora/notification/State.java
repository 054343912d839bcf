package dev.pora.notification;

/** Where a notification stands. */
public enum State {
    /** Something is still due. */
    ACTIVE,
    /** Its person could not be reached; it waits until they are heard of again. */
    PAUSED,
    /** It could not be told, its author knows, and nothing more is due. */
    PARKED,
    /** Everything that was due has been told. */
    FINISHED
}
