package dev.pora.attention;

import dev.pora.schedule.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * How a notification may call for attention.
 *
 * @param lateness empty for its owner's default
 * @param preAlerts how long before each occurrence it is announced, at most {@value #MOST_PRE_ALERTS}
 * @param nag empty when once is enough
 * @param urgent told even in quiet hours
 */
public record Attention(Optional<Lateness> lateness, SequencedSet<Span> preAlerts, Optional<Nag> nag, boolean urgent) {
    public static final int MOST_PRE_ALERTS = 20;

    private static final Attention USUAL =
            new Attention(Optional.empty(), new LinkedHashSet<>(), Optional.empty(), false);

    public Attention {
        if (preAlerts.size() > MOST_PRE_ALERTS) {
            throw new IllegalArgumentException(
                    "A notification has at most " + MOST_PRE_ALERTS + " pre-alerts, not " + preAlerts.size());
        }
        preAlerts = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(preAlerts));
    }

    /** Told once, by its owner's habits. */
    public static Attention usual() {
        return USUAL;
    }

    public Attention withLateness(Optional<Lateness> newLateness) {
        return new Attention(newLateness, preAlerts, nag, urgent);
    }

    public Attention withPreAlerts(SequencedSet<Span> newPreAlerts) {
        return new Attention(lateness, newPreAlerts, nag, urgent);
    }

    public Attention withNag(Optional<Nag> newNag) {
        return new Attention(lateness, preAlerts, newNag, urgent);
    }

    public Attention withUrgent(boolean newUrgent) {
        return new Attention(lateness, preAlerts, nag, newUrgent);
    }
}
