package dev.pora.schedule;

import java.time.InstantSource;
import java.util.function.Supplier;

/** Takes the system clock as its own, on purpose. */
public final class PlantedClockTaker {
    private PlantedClockTaker() {}

    public static Supplier<InstantSource> clock() {
        return InstantSource::system;
    }
}
