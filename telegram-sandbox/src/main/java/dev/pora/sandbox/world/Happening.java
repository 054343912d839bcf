package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Something that a person's client would show at once: {@code message}, {@code edited}, {@code deleted},
 * {@code typing} or {@code state}. An empty audience is everybody.
 */
public record Happening(long id, String kind, ObjectNode data, Set<Long> audience) {
    public Happening {
        audience = Set.copyOf(audience);
    }

    public boolean concerns(long personId) {
        return audience.isEmpty() || audience.contains(personId);
    }
}
