package dev.pora.telegram.door;

import java.time.Duration;

/** Goes on with what operators announce. Of several instances one at a time does, since it holds the announcement's row. */
final class Announcer implements AutoCloseable {
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofSeconds(1);

    /** What an instance left behind when it died is found within this time. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Announcing announcing;
    private final Bell sender;
    private final Loop loop;

    /**
     * Makes one that waits for its start.
     *
     * @param bell rings when something may have been announced
     * @param sender is rung when messages were kept
     */
    Announcer(Announcing announcing, Bell bell, Bell sender) {
        this.announcing = announcing;
        this.sender = sender;
        this.loop = new Loop("Announcing", this::turn, bell);
    }

    void start() {
        loop.start();
    }

    private Duration turn() {
        boolean wentOn = announcing.goOn();
        if (wentOn) {
            sender.ring();
        }
        return wentOn ? BETWEEN_TWO_LOOKS : IDLE;
    }

    @Override
    public void close() {
        loop.close();
    }
}
