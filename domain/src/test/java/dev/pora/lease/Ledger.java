package dev.pora.lease;

/**
 * What arrived of one occurrence, as the person sees it.
 *
 * @param plain messages that do not say that they may be a repeat, counted up to 2
 * @param marked messages that say so, counted up to 2
 * @param excused whether a crash, a lapse of the lease or a missing answer came between a begin and its settlement
 * @param putOff whether something kept it from its turn: any of those, a pause that the channel asked for, a claim that
 *     was not carried out
 * @param givenUp whether its author is told that nobody knows what became of it
 */
record Ledger(int plain, int marked, boolean excused, boolean putOff, boolean givenUp) {
    static final Ledger EMPTY = new Ledger(0, 0, false, false, false);

    int arrived() {
        return plain + marked;
    }

    Ledger with(boolean repeat) {
        return repeat
                ? new Ledger(plain, Math.min(2, marked + 1), excused, putOff, givenUp)
                : new Ledger(Math.min(2, plain + 1), marked, excused, putOff, givenUp);
    }

    Ledger pardoned() {
        return new Ledger(plain, marked, true, true, givenUp);
    }

    Ledger delayed() {
        return new Ledger(plain, marked, excused, true, givenUp);
    }

    Ledger parked() {
        return new Ledger(plain, marked, excused, putOff, true);
    }
}
