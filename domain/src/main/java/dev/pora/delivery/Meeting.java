package dev.pora.delivery;

import dev.pora.channel.Destination;
import java.util.Set;

/**
 * What an instance is to do from now on.
 *
 * @param share what it serves
 * @param awaited the parts that fall to it, and that another has not given up yet
 * @param toldElsewhere the destinations to which messages of others are still on their way: none of them is to be served
 *     before it is gone from here, even if it is in the share
 */
public record Meeting(Share share, Set<Integer> awaited, Set<Destination> toldElsewhere) {
    public Meeting {
        awaited = Set.copyOf(awaited);
        toldElsewhere = Set.copyOf(toldElsewhere);
    }

    /** Whether nobody has to give anything up for it any more. */
    public boolean isSettled() {
        return awaited.isEmpty() && toldElsewhere.isEmpty();
    }
}
