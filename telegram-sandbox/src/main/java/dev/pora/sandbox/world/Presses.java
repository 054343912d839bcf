package dev.pora.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Pressed buttons whose callback query no bot has answered yet. A query can be answered once, within 15 seconds. */
public final class Presses {
    public static final Duration PATIENCE = Duration.ofSeconds(15);
    private final InstantSource clock;
    private final Map<String, Press> open = new HashMap<>();

    record Press(String id, long botId, Instant at, CompletableFuture<Pressed> answer) {}

    Presses(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Press begin(long botId) {
        Instant now = clock.instant();
        open.values().removeIf(press -> isLate(press, now));
        Press press = new Press(
                Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits()),
                botId,
                now,
                new CompletableFuture<>());
        open.put(press.id(), press);
        return press;
    }

    /** False when the query is unknown, too old or answered already. */
    public synchronized boolean answer(long botId, String id, String text, boolean alert, String url) {
        Press press = open.get(id);
        if (press == null || press.botId() != botId || isLate(press, clock.instant())) {
            return false;
        }
        open.remove(id);
        return press.answer().complete(new Pressed(true, text, alert, url));
    }

    private static boolean isLate(Press press, Instant now) {
        return now.isAfter(press.at().plus(PATIENCE));
    }
}
