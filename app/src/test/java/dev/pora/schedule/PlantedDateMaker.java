package dev.pora.schedule;

import java.time.Instant;
import java.util.Date;

/** Reads the system clock the old way, on purpose. */
public final class PlantedDateMaker {
    private PlantedDateMaker() {}

    @SuppressWarnings("JavaUtilDate") // the violation itself
    public static Instant now() {
        return new Date().toInstant();
    }
}
