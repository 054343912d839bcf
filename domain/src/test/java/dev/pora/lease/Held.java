package dev.pora.lease;

import java.util.Optional;

/**
 * What an instance knows of the one claim that it holds.
 *
 * @param standing whether the epoch of its claim is the row's still: the store knows, the instance does not
 * @param grant how long the lease lasts that it was given and nobody took back; 0 when it ended
 * @param early how long until the alarm is due, for one that was claimed ahead
 * @param read what a settlement without a lock has read, when it has
 */
record Held(
        int row,
        int occurrence,
        int form,
        int unknowns,
        Stage stage,
        boolean standing,
        int grant,
        int early,
        Optional<Row> read) {
    /** How far it is. */
    enum Stage {
        CLAIMED,
        BEGUN,
        ARRIVED,
        UNANSWERED,
        PUT_OFF
    }

    boolean isBegun() {
        return stage != Stage.CLAIMED;
    }

    boolean isEnded() {
        return stage == Stage.ARRIVED || stage == Stage.UNANSWERED || stage == Stage.PUT_OFF || isHopeless();
    }

    /** The first attempt without an answer: it is sent once more. */
    boolean isDoubted() {
        return stage == Stage.UNANSWERED && unknowns == 0;
    }

    /** Two attempts without an answer are enough: it is parked without a third. */
    boolean isHopeless() {
        return unknowns >= 2;
    }

    Held at(Stage newStage) {
        return new Held(row, occurrence, form, unknowns, newStage, standing, grant, early, read);
    }

    /** Its epoch is not the row's any more. */
    Held fallen() {
        return new Held(row, occurrence, form, unknowns, stage, false, grant, early, read);
    }

    Held withdrawn() {
        return new Held(row, occurrence, form, unknowns, stage, false, 0, early, read);
    }

    Held granted(int ticks) {
        return new Held(row, occurrence, form, unknowns, stage, standing, ticks, early, read);
    }

    Held having(Row found) {
        return new Held(row, occurrence, form, unknowns, stage, standing, grant, early, Optional.of(found));
    }

    Held later() {
        return new Held(
                row, occurrence, form, unknowns, stage, standing, Math.max(0, grant - 1), Math.max(0, early - 1), read);
    }
}
