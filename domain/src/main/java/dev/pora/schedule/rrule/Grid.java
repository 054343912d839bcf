package dev.pora.schedule.rrule;

/** Every {@code step}-th number, {@code anchor} being one of them: what INTERVAL makes of periods. */
record Grid(long anchor, long step) {
    /** The first one that is not below. */
    long ceiling(long number) {
        return step == 1 ? number : number + Math.floorMod(anchor - number, step);
    }

    boolean has(long number) {
        return step == 1 || Math.floorMod(number - anchor, step) == 0;
    }
}
