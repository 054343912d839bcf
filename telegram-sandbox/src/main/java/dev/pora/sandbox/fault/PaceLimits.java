package dev.pora.sandbox.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Telegram's limits as bots see them, off unless enabled: 30 messages a second in all, in one chat 5 within 5 seconds,
 * and 20 a minute in a group. The true ones are not documented.
 */
public final class PaceLimits {
    private static final Window OVERALL = new Window(30, Duration.ofSeconds(1));
    private static final Window CHAT = new Window(5, Duration.ofSeconds(5));
    private static final Window GROUP = new Window(20, Duration.ofMinutes(1));

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private boolean enabled;

    private record Window(int most, Duration length) {}

    public PaceLimits(InstantSource clock, boolean enabled) {
        this.clock = clock;
        this.enabled = enabled;
    }

    public synchronized void enable(boolean on) {
        enabled = on;
        sent.clear();
    }

    public synchronized boolean isEnabled() {
        return enabled;
    }

    /** The seconds to wait when the call comes too soon; otherwise it is counted. */
    public synchronized OptionalLong retryAfter(long botId, String method, long chatId) {
        if (!enabled || !isCounted(method)) {
            return OptionalLong.empty();
        }
        Map<String, Window> windows = new HashMap<>();
        windows.put("bot " + botId, OVERALL);
        windows.put("chat " + botId + ' ' + chatId, CHAT);
        if (chatId < 0) {
            windows.put("group " + botId + ' ' + chatId, GROUP);
        }
        long wait = windows.entrySet().stream()
                .mapToLong(entry -> wait(entry.getKey(), entry.getValue()))
                .max()
                .orElse(0);
        if (wait > 0) {
            return OptionalLong.of(wait);
        }
        windows.keySet().forEach(key -> times(key).addLast(clock.instant()));
        return OptionalLong.empty();
    }

    private static boolean isCounted(String method) {
        String name = method.toLowerCase(Locale.ROOT);
        return (name.startsWith("send") && !"sendchataction".equals(name))
                || name.startsWith("copymessage")
                || name.startsWith("forwardmessage")
                || name.startsWith("editmessage");
    }

    private Deque<Instant> times(String key) {
        return sent.computeIfAbsent(key, fresh -> new ArrayDeque<>());
    }

    private long wait(String key, Window window) {
        Deque<Instant> times = times(key);
        Instant now = clock.instant();
        while (!times.isEmpty() && !times.peekFirst().plus(window.length()).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() < window.most()) {
            return 0;
        }
        Duration left = Duration.between(now, times.peekFirst().plus(window.length()));
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
