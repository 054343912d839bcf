package dev.pora.crew;

/**
 * What the store knows of an instance. Times are ticks that are left, 0 for what has ended or never was.
 *
 * @param member of its membership
 * @param has whether the part is its own, or kept by it
 * @param tells whether it says that it still tells the destination, though it serves it no more
 * @param leaving whether it says that it takes nothing more
 * @param lease of the lease that it was given and knows of, or is about to learn of
 * @param lost of a lease that it was given and never learned of
 */
record Seat(int member, boolean has, boolean tells, boolean leaving, int lease, int lost) {
    static final Seat EMPTY = new Seat(0, false, false, false, 0, 0);

    boolean isAlive() {
        return member > 0;
    }

    boolean serves() {
        return isAlive() && has;
    }

    boolean isLeased() {
        return lease > 0 || lost > 0;
    }

    boolean isEmpty() {
        return !isAlive() && !isLeased();
    }

    Seat met(int ticks, boolean hasIt, boolean tellsIt, boolean leaves) {
        return new Seat(ticks, hasIt, tellsIt, leaves, lease, lost);
    }

    Seat leased(int ticks) {
        return new Seat(member, has, tells, leaving, ticks, lost);
    }

    /** Whoever was given the lease will not learn of it. */
    Seat unheard() {
        return new Seat(member, has, tells, leaving, 0, Math.max(lease, lost));
    }

    Seat left() {
        return new Seat(0, false, false, false, lease, lost);
    }

    Seat later() {
        return member > 1
                ? new Seat(member - 1, has, tells, leaving, before(lease), before(lost))
                : new Seat(0, false, false, false, before(lease), before(lost));
    }

    private static int before(int ticks) {
        return Math.max(0, ticks - 1);
    }
}
