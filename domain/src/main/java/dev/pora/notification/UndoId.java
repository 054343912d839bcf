package dev.pora.notification;

/** The identity of a change that can be taken back, given by the store; positive. */
public record UndoId(long value) {
    public UndoId {
        if (value <= 0) {
            throw new IllegalArgumentException("An undo id is positive, not " + value);
        }
    }
}
