package dev.pora.inbox;

import java.util.Optional;

/** Where a conversation stands between two messages. Implementations pass {@code ConversationsContract}. */
public interface Conversations {
    /** What was kept for this conversation, in the door's own form. */
    Optional<String> find(String door, String conversation);

    void keep(String door, String conversation, String state);

    void forget(String door, String conversation);
}
