package dev.pora.lease;

/**
 * A row of the queue. Times are in ticks from now.
 *
 * @param occurrence which occurrence of its notification is pending, from 0
 * @param form how often the notification was renamed
 * @param due 0 and below when it has passed, where the earlier of two has the lower number
 * @param lease how long the present lease lasts; 0 when it ended or there is none
 */
record Row(int occurrence, End end, int form, int due, int lease, boolean begun, int unknowns) {
    /** How it ended, if it did. */
    enum End {
        OPEN,
        TOLD,
        PARKED,
        /** Its owner was told that nothing of it will be sent. */
        REMOVED,
        REMOVED_WHILE_SENDING
    }

    static Row due(int ticks) {
        return new Row(0, End.OPEN, 0, ticks, 0, false, 0);
    }

    boolean isOpen() {
        return end == End.OPEN;
    }

    boolean isRemoved() {
        return end == End.REMOVED || end == End.REMOVED_WHILE_SENDING;
    }

    boolean isLeased() {
        return lease > 0;
    }

    Row dueAt(int ticks) {
        return new Row(occurrence, end, form, ticks, lease, begun, unknowns);
    }

    Row leased(int ticks) {
        return new Row(occurrence, end, form, due, ticks, begun, unknowns);
    }

    Row claimed(int ticks, int newUnknowns) {
        return new Row(occurrence, end, form, due, ticks, false, newUnknowns);
    }

    Row sending() {
        return new Row(occurrence, end, form, due, lease, true, unknowns);
    }

    Row again(int ticks, int newUnknowns) {
        return new Row(occurrence, end, form, ticks, 0, false, newUnknowns);
    }

    Row next(int ticks) {
        return new Row(occurrence + 1, end, form, ticks, 0, false, 0);
    }

    Row ended(End how) {
        return new Row(occurrence, how, form, 0, 0, false, 0);
    }

    Row renamed() {
        return new Row(occurrence, end, form + 1, due, lease, begun, unknowns);
    }

    Row later() {
        return new Row(occurrence, end, form, due - 1, Math.max(0, lease - 1), begun, unknowns);
    }
}
