package dev.pora.delivery;

import dev.pora.channel.Destination;
import java.util.Set;

/**
 * How an instance shows up among the others.
 *
 * @param name by which it is known, different for every start of a process
 * @param keeps the parts of all destinations, as in {@link Share#parts}, in which it claims, may have a claim that is not
 *     begun, or does not know whether it has one
 * @param telling the destinations to which its messages are on their way and of which it may serve no more
 * @param leaving whether it takes nothing more
 */
public record Member(String name, Set<Integer> keeps, Set<Destination> telling, boolean leaving) {
    public Member {
        keeps = Set.copyOf(keeps);
        telling = Set.copyOf(telling);
    }

    /** One that comes with nothing in its hands. */
    public Member(String name) {
        this(name, Set.of(), Set.of(), false);
    }
}
