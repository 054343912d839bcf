package dev.pora.delivery;

import dev.pora.attention.Lateness;
import dev.pora.channel.Destination;
import java.util.Set;

/**
 * Which alarms a deliverer can use now.
 *
 * @param share the destinations that are its own
 * @param crowded those of them to which it is still telling something, so that no more of theirs is wanted now
 * @param wanted which of the alarms
 */
public record Reach(Share share, Set<Destination> crowded, Wanted wanted) {
    /** Whatever is due. */
    public static final Reach EVERYTHING = new Reach(Share.WHOLE, Set.of());

    /** What goes first when more is due than the channel takes. */
    public enum Wanted {
        ANY,
        /** What is late by less than {@link Lateness#GRACE}: by waiting behind what is late it would become late itself. */
        ON_TIME,
        /** What its author marked as urgent. */
        URGENT
    }

    public Reach(Share share, Set<Destination> crowded) {
        this(share, crowded, Wanted.ANY);
    }

    public Reach {
        crowded = Set.copyOf(crowded);
    }
}
