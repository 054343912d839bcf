package dev.pora.telegram.conversation.group;

import dev.pora.channel.Destination;
import dev.pora.notification.Hosts;
import dev.pora.notification.Returning;
import dev.pora.notification.SharedNotifications;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;

/** Follows the bot itself: let into a chat, put out of it, gone along with a group that has another id now. */
public final class Presence {
    private final SharedNotifications shared;
    private final Hosts hosts;
    private final Returning returning;
    private final Memories memories;

    public Presence(SharedNotifications shared, Hosts hosts, Returning returning, Memories memories) {
        this.shared = shared;
        this.hosts = hosts;
        this.returning = returning;
        this.memories = memories;
    }

    /** Whoever lets the bot in answers for what is said there in nobody's name. */
    public void letIn(Turn turn) {
        hosts.keep(turn.chat().place(), turn.user().id());
    }

    /** What was out of reach goes on: in private what is this person's, elsewhere all that is told there. Says how many. */
    public int goOn(Turn turn) {
        return turn.inPrivate()
                ? returning.welcomeBack(turn.user())
                : returning.welcomeBack(turn.chat().place());
    }

    /** All that is told there waits; its owners hear of it in private. */
    public void left(Said.Left left) {
        var _ = shared.suspend(left.chat().place());
    }

    /** Telegram tells of it in both chats, and may tell that the bot left the old one before. */
    public void migrated(Said.Migrated moved) {
        Destination from = moved.chat().place();
        Destination to = moved.supergroup().place();
        var _ = shared.move(from, to);
        hosts.move(from, to);
        memories.move(from, to);
        var _ = returning.welcomeBack(to);
    }
}
