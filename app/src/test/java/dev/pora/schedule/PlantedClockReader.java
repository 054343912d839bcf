package dev.pora.schedule;

import java.time.Instant;

/** Reads the system clock where only app may, on purpose. */
public final class PlantedClockReader {
    private PlantedClockReader() {}

    public static Instant now() {
        return Instant.now();
    }
}
