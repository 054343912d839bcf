package dev.pora.app.chaos;

import dev.pora.sandbox.fault.Fault;
import java.time.Duration;

/**
 * Something that goes wrong.
 *
 * @param at when, from the beginning of a round
 * @param victim the number of the instance that it strikes, where it strikes one
 * @param strength from 1 to 3: how often it strikes, where it does so several times
 */
record Mishap(Duration at, Kind kind, int victim, int strength) {
    /** Longer than a lease and than a membership among the instances. */
    static final Duration FROZEN = Duration.ofSeconds(13);

    /** Shorter than a lease. */
    static final Duration STALLED = Duration.ofSeconds(2);

    private static final Duration HANGING = Duration.ofSeconds(40);

    enum Kind {
        KILL,
        STOP,
        FREEZE,
        RESTART_DATABASE,
        STALL_DATABASE,
        CUT_CONNECTIONS,
        CUT_LISTENERS,
        TAKE_CONNECTIONS,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        HANG,
        TAKE_AND_DROP,
        DROP,
        BLOCKED,
        UNAUTHORIZED;

        boolean isOfTheChannel() {
            return switch (this) {
                case TOO_MANY_REQUESTS, SERVER_ERROR, HANG, TAKE_AND_DROP, DROP, BLOCKED, UNAUTHORIZED -> true;
                case KILL,
                        STOP,
                        FREEZE,
                        RESTART_DATABASE,
                        STALL_DATABASE,
                        CUT_CONNECTIONS,
                        CUT_LISTENERS,
                        TAKE_CONNECTIONS -> false;
            };
        }

        /** For how long something may be left to do after it: what nobody answered is repeated after a minute. */
        Duration consequences() {
            return switch (this) {
                case HANG, TAKE_AND_DROP, DROP -> Duration.ofMinutes(1);
                case FREEZE -> FROZEN;
                case KILL, STOP, RESTART_DATABASE, TAKE_CONNECTIONS -> Duration.ofSeconds(4);
                case STALL_DATABASE, CUT_CONNECTIONS, CUT_LISTENERS -> STALLED;
                case TOO_MANY_REQUESTS, SERVER_ERROR, BLOCKED, UNAUTHORIZED -> Duration.ZERO;
            };
        }
    }

    /** What the channel does. */
    Fault fault() {
        return switch (kind) {
            case TOO_MANY_REQUESTS -> Fault.tooManyRequests(strength);
            case SERVER_ERROR -> new Fault.ServerError(502);
            case HANG -> new Fault.Hang(HANGING);
            case TAKE_AND_DROP -> new Fault.AcceptThenDrop();
            case DROP -> new Fault.Drop();
            case BLOCKED -> Fault.blocked();
            case UNAUTHORIZED -> Fault.unauthorized();
            case KILL,
                    STOP,
                    FREEZE,
                    RESTART_DATABASE,
                    STALL_DATABASE,
                    CUT_CONNECTIONS,
                    CUT_LISTENERS,
                    TAKE_CONNECTIONS -> throw new IllegalStateException("The channel has no part in " + kind);
        };
    }

    @Override
    public String toString() {
        return "%.1f s %s %d×%d".formatted(at.toMillis() / 1000.0, kind, victim, strength);
    }
}
