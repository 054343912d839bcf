package dev.pora.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Due a single time, at this instant. */
public record Once(Instant at) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after, ZoneId userZone) {
        return at.isAfter(after) ? Optional.of(at) : Optional.empty();
    }

    @Override
    public boolean floats() {
        return false;
    }
}
