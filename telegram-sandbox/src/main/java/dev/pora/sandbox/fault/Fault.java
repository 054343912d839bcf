package dev.pora.sandbox.fault;

import java.time.Duration;

/** One way in which a call can go wrong. */
public sealed interface Fault {
    /** The longest that a call is held. */
    Duration LONGEST = Duration.ofMinutes(10);

    /** Refused before anything happened; {@code retryAfter} is in seconds, 0 for none. */
    record Refuse(int code, String description, long retryAfter) implements Fault {}

    /** A gateway's page in HTML; nothing happened. */
    record ServerError(int status) implements Fault {}

    /** The call takes effect and the connection breaks before the answer. */
    record AcceptThenDrop() implements Fault {}

    /** The connection breaks and nothing happened. */
    record Drop() implements Fault {}

    /** Neither answer nor effect; the connection breaks once the time is over or the fault is removed. */
    record Hang(Duration limit) implements Fault {}

    /** The call takes effect after a pause, which removing the fault cuts short. */
    record Slow(Duration pause) implements Fault {}

    static Fault tooManyRequests(long retryAfter) {
        return new Refuse(429, "Too Many Requests: retry after " + retryAfter, retryAfter);
    }

    static Fault blocked() {
        return new Refuse(403, "Forbidden: bot was blocked by the user", 0);
    }

    static Fault unauthorized() {
        return new Refuse(401, "Unauthorized", 0);
    }

    static Fault badRequest(String reason) {
        return new Refuse(400, "Bad Request: " + reason, 0);
    }
}
