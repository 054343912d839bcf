package dev.pora.sandbox.update;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which kinds of update a bot wants. An empty list stands for all but the three that must be asked for by name. */
public record AllowedUpdates(Set<String> kinds) {
    private static final Set<String> ONLY_BY_NAME = Set.of("chat_member", "message_reaction", "message_reaction_count");

    public AllowedUpdates {
        kinds = Set.copyOf(kinds);
    }

    public static AllowedUpdates usual() {
        return new AllowedUpdates(Set.of());
    }

    public static AllowedUpdates of(Collection<String> kinds) {
        return new AllowedUpdates(Set.copyOf(kinds));
    }

    boolean includes(String kind) {
        return kinds.isEmpty() ? !ONLY_BY_NAME.contains(kind) : kinds.contains(kind);
    }

    /** The kinds that were named, in a steady order; empty for the usual ones. */
    public List<String> named() {
        return kinds.stream().sorted().toList();
    }
}
