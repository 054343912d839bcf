package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;

/** One claim on its way: it can be called back until the moment at which it is begun. */
final class Sending {
    private final Claim claim;
    private Phase phase = Phase.WAITING;
    private Thread thread = Thread.currentThread();

    private enum Phase {
        WAITING,
        BEGUN,
        CALLED_BACK
    }

    Sending(Claim claim) {
        this.claim = claim;
    }

    Claim claim() {
        return claim;
    }

    /** The calling thread is the one to interrupt when the claim is called back. */
    synchronized void runsHere() {
        thread = Thread.currentThread();
    }

    /** False when it was called back before. */
    synchronized boolean begin() {
        if (phase == Phase.CALLED_BACK) {
            return false;
        }
        phase = Phase.BEGUN;
        return true;
    }

    synchronized boolean isBegun() {
        return phase == Phase.BEGUN;
    }

    /** True when nothing of it was begun, and nothing will be. */
    synchronized boolean callBack() {
        if (phase == Phase.WAITING) {
            phase = Phase.CALLED_BACK;
            thread.interrupt();
        }
        return phase == Phase.CALLED_BACK;
    }
}
