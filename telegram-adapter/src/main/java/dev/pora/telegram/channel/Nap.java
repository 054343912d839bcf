package dev.pora.telegram.channel;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Nap {
    void take(Duration length) throws InterruptedException;
}
