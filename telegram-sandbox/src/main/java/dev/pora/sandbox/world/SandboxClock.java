package dev.pora.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The sandbox's time: a given clock plus an offset that can be set while it runs. Held waits use real time. */
public final class SandboxClock implements InstantSource {
    private final InstantSource base;
    private volatile Duration offset = Duration.ZERO;

    public SandboxClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    public void setOffset(Duration ahead) {
        offset = ahead;
    }

    public Duration offset() {
        return offset;
    }

    public long epochSecond() {
        return instant().getEpochSecond();
    }
}
