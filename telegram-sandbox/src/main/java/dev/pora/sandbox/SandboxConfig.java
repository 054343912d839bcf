package dev.pora.sandbox;

import dev.pora.sandbox.world.Bot;
import java.time.InstantSource;

/**
 * How a sandbox is set up. Port 0 picks a free one. The clock governs dates, expiry and limits, not held waits.
 * {@code isPublic} must be said for an address other than loopback, since a sandbox lets anybody be anyone.
 * With {@code limits}, Telegram's pace is enforced with 429.
 */
public record SandboxConfig(
        String bind, int port, InstantSource clock, String token, boolean isPublic, boolean limits) {
    public static final String USUAL_TOKEN = "700000:sandbox-bot-of-pora";

    public SandboxConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
        }
        Bot.requireToken(token);
    }

    /** On 127.0.0.1, on a free port, with the usual bot and without limits. */
    public static SandboxConfig on(InstantSource clock) {
        return new SandboxConfig("127.0.0.1", 0, clock, USUAL_TOKEN, false, false);
    }

    public SandboxConfig withBind(String address, boolean publicly) {
        return new SandboxConfig(address, port, clock, token, publicly, limits);
    }

    public SandboxConfig withPort(int number) {
        return new SandboxConfig(bind, number, clock, token, isPublic, limits);
    }

    public SandboxConfig withToken(String botToken) {
        return new SandboxConfig(bind, port, clock, botToken, isPublic, limits);
    }

    public SandboxConfig withLimits() {
        return new SandboxConfig(bind, port, clock, token, isPublic, true);
    }
}
