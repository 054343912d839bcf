package dev.pora.inbox;

import java.util.Optional;

/** Where a conversation stands between two messages. Implementations pass {@code ConversationsContract}. */
public interface Conversations {
    /** What was kept for this conversation, in the door's own form. */
    Optional<String> find(String door, String conversation);

    void keep(String door, String conversation, String state);

    void forget(String door, String conversation);

    /**
     * Conversations whose names begin with {@code prefix} are named with {@code newPrefix} instead; one that there is already
     * under the new name stays.
     */
    void rename(String door, String prefix, String newPrefix);

    /** Forgets every conversation of this door whose name ends so: those of one person, wherever they were. */
    void forgetAll(String door, String ending);
}
