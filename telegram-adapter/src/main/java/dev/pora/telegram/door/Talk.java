package dev.pora.telegram.door;

import dev.pora.listing.Digests.Digest;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.Said;
import java.util.List;

/** What is done about something said: its effects happen in the caller's transaction, its replies are sent afterwards. */
@FunctionalInterface
public interface Talk {
    List<Reply> answer(Said said);

    /** What somebody is told when their digest is due; nothing where nobody is told any. */
    default List<Reply> digest(Digest digest) {
        return List.of();
    }
}
