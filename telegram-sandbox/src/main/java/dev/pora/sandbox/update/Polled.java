package dev.pora.sandbox.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How a getUpdates ended. */
public sealed interface Polled {
    /** In order; empty when nothing came in time. */
    record Updates(List<ObjectNode> updates) implements Polled {
        public Updates {
            updates = List.copyOf(updates);
        }
    }

    /** Another request took over; the description of the 409. */
    record Terminated(String description) implements Polled {}
}
