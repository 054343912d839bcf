package dev.pora.app.chaos;

import java.time.Instant;
import java.util.Optional;

/** A reminder of which the program said that it is kept, and what it said to changes of it. */
final class Promise {
    private final Wish wish;
    private final long id;
    private final long chat;
    private final Instant due;
    private Optional<Change> change = Optional.empty();
    private boolean uncertain;

    Promise(Wish wish, long id, long chat, Instant due) {
        this.wish = wish;
        this.id = id;
        this.chat = chat;
        this.due = due;
    }

    /** What was confirmed: when the answer had come, and whether it said that a message had left already. */
    sealed interface Change {
        Instant confirmedAt();

        boolean onItsWay();

        record Deleted(Instant confirmedAt, boolean onItsWay) implements Change {}

        record Snoozed(Instant confirmedAt, boolean onItsWay, Instant until) implements Change {}
    }

    Wish wish() {
        return wish;
    }

    long id() {
        return id;
    }

    long chat() {
        return chat;
    }

    Instant due() {
        return due;
    }

    synchronized void changed(Change confirmed) {
        change = Optional.of(confirmed);
    }

    /** It was asked to change, and no answer came. */
    synchronized void doubt() {
        uncertain = true;
    }

    synchronized boolean isUncertain() {
        return uncertain;
    }

    synchronized Optional<Change> change() {
        return change;
    }

    boolean isSeries() {
        return wish.kind() == Wish.Kind.EVERY_MINUTE;
    }

    @Override
    public String toString() {
        return wish.kind() + " " + id + " in chat " + chat + " due " + due;
    }
}
