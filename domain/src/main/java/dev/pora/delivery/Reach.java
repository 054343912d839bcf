package dev.pora.delivery;

import dev.pora.channel.Destination;
import java.util.Set;

/**
 * Which alarms a deliverer can use now.
 *
 * @param share the destinations that are its own
 * @param crowded those of them to which it is still telling something, so that no more of theirs is wanted now
 */
public record Reach(Share share, Set<Destination> crowded) {
    /** Whatever is due. */
    public static final Reach EVERYTHING = new Reach(Share.WHOLE, Set.of());

    public Reach {
        crowded = Set.copyOf(crowded);
    }
}
