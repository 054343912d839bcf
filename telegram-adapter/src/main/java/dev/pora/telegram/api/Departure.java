package dev.pora.telegram.api;

/** Whether a request has begun to leave: before that it can be repeated without harm. */
final class Departure {
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean begun() {
        return begun;
    }
}
