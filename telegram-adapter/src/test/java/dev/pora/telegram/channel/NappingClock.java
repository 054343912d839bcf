package dev.pora.telegram.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock on which a nap takes no time but moves it. */
final class NappingClock implements InstantSource, Nap {
    private Instant now = Instant.parse("2026-03-11T10:20:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void take(Duration length) {
        now = now.plus(length);
    }

    Duration since(Instant began) {
        return Duration.between(began, instant());
    }
}
