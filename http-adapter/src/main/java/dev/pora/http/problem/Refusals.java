package dev.pora.http.problem;

import dev.pora.notification.Changed;
import dev.pora.notification.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says why a change was not made, and where the request is to blame. */
public final class Refusals {
    /** Every code that a refusal by the present state may have, with its sentence. */
    static final String CODES = Arrays.stream(Refusal.values())
            .filter(why -> !blamesRequest(why))
            .map(why -> code(why) + ": " + sentence(why))
            .collect(Collectors.joining(" "));

    private Refusals() {}

    /**
     * What was made.
     *
     * @param path as for {@link #refused}
     * @throws Refused when nothing was
     */
    public static Changed.Made made(Changed changed, String path) {
        return switch (changed) {
            case Changed.Made made -> made;
            case Changed.Refused(var _, Refusal why) -> throw refused(why, path);
            case Changed.NotFound() -> throw unknown();
        };
    }

    /** That there is no such notification, or that it is somebody else's. */
    public static Refused unknown() {
        return Refused.because(ProblemType.NOT_FOUND, "This user has no notification with this id.");
    }

    /**
     * A problem that says so.
     *
     * @param path the place in the body that asked for it; empty where the body has none to blame
     */
    public static Refused refused(Refusal why, String path) {
        Refused problem = blamesRequest(why)
                ? Refused.blaming(Fault.inBody(path, sentence(why), expected(why)))
                : Refused.because(ProblemType.REFUSED, sentence(why));
        return problem.coded(code(why));
    }

    /** Whether another request would have worked with the notification as it stands. */
    private static boolean blamesRequest(Refusal why) {
        return why == Refusal.ALREADY_PAST || why == Refusal.NEVER || why == Refusal.TOO_OFTEN;
    }

    private static String code(Refusal why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sentence(Refusal why) {
        return switch (why) {
            case NOTHING_AHEAD -> "No occurrence of it is ahead.";
            case ALREADY_PAST -> "That time is past";
            case PAUSED -> "It is paused: resume it first.";
            case NOT_PAUSED -> "It is not paused.";
            case OVER -> "Nothing more of it is due that could be paused.";
            case NEVER -> "This rule has no occurrence within 100 years";
            case TOO_OFTEN -> "Some of its occurrences are less than a minute apart";
            case TOO_MANY -> "This user has as many open notifications as one may have: delete some first.";
            case NO_SERIES -> "Only a repeating one ends early: delete a single one, or skip it.";
            case NO_CLOCK -> "It is at an instant or counts elapsed time, which follows no clock.";
        };
    }

    private static String expected(Refusal why) {
        return switch (why) {
            case NEVER -> "A rule that some day fits: look at the dates that its parts allow together";
            case TOO_OFTEN -> "A rule with at least a minute from one occurrence to the next";
            default -> "A time in the future";
        };
    }
}
