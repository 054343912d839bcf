package dev.pora.telegram.conversation.group;

import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.UndoId;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets those act who may: in private everybody on what is theirs, where several listen also the administrators on what is
 * told there, in the name of its owner.
 */
public final class Managing {
    private final Ledger ledger;
    private final SharedNotifications shared;

    public Managing(Ledger ledger, SharedNotifications shared) {
        this.ledger = ledger;
        this.shared = shared;
    }

    /**
     * What {@code action} does in the name of the owner, if whoever speaks may. Who speaks in the name of a chat may do so
     * about what is told there and nothing else of the one who answers for it.
     */
    public Effect on(Turn turn, NotificationId id, Function<Turn, Effect> action) {
        Optional<UserId> owner = told(turn, id).map(Notification::owner);
        return on(turn, owner, action);
    }

    /** The same about several, which are all told here, of one owner, or only the speaker's own are meant. */
    public Effect onAll(Turn turn, Collection<NotificationId> ids, Function<Turn, Effect> action) {
        return on(turn, common(ids, id -> told(turn, id).map(Notification::owner)), action);
    }

    /** The same about changes that are to be taken back together. */
    public Effect onChanges(Turn turn, Collection<UndoId> changes, Function<Turn, Effect> action) {
        return on(turn, common(changes, change -> owner(turn, change)), action);
    }

    /** A press names whatever its sender likes: one id of what is told here says nothing about the others. */
    private static <T> Optional<UserId> common(Collection<T> all, Function<T, Optional<UserId>> owner) {
        Set<Optional<UserId>> owners = all.stream().map(owner).collect(Collectors.toSet());
        return owners.size() == 1 ? owners.iterator().next() : Optional.empty();
    }

    /** The same about a reminder, or about what is none yet and its speaker's own. */
    public Effect onAny(Turn turn, Optional<NotificationId> id, Function<Turn, Effect> action) {
        return id.map(known -> on(turn, known, action)).orElseGet(() -> action.apply(turn));
    }

    /** The same about a change that is to be taken back. */
    public Effect on(Turn turn, UndoId change, Function<Turn, Effect> action) {
        return on(turn, owner(turn, change), action);
    }

    private Effect on(Turn turn, Optional<UserId> owner, Function<Turn, Effect> action) {
        if (owner.isEmpty()) {
            return turn.inOwnName() ? action.apply(turn) : new Effect.Gone();
        }
        boolean own = owner.get().equals(turn.user().id());
        return own ? action.apply(turn) : inNameOf(turn, owner.get(), action);
    }

    /** What anybody could do where several listen, anybody can take back. */
    public Effect onOpen(Turn turn, UndoId change, Function<Turn, Effect> action) {
        Optional<Turn> owner = owner(turn, change).flatMap(one -> asOwner(turn, one));
        return owner.isEmpty() && !turn.inOwnName() ? new Effect.Gone() : action.apply(owner.orElse(turn));
    }

    private Optional<UserId> owner(Turn turn, UndoId change) {
        return turn.inPrivate() ? Optional.empty() : shared.ownerOf(turn.chat().place(), change);
    }

    private Effect inNameOf(Turn turn, UserId owner, Function<Turn, Effect> action) {
        return turn.said().isByAdministrator()
                ? asOwner(turn, owner).map(action).orElseGet(Effect.Gone::new)
                : new Effect.Refused(turn.texts().group().notManaging());
    }

    /** The same turn as its owner would take it. */
    Optional<Turn> asOwner(Turn turn, UserId owner) {
        return ledger.users().find(owner).map(turn::as);
    }

    /** The same turn as the owner of a reminder would take it, where it is told here. */
    public Turn asOwner(Turn turn, NotificationId id) {
        return told(turn, id)
                .flatMap(notification -> asOwner(turn, notification.owner()))
                .orElse(turn);
    }

    /** One that is told in this chat, whoever owns it; empty in private. */
    Optional<Notification> told(Turn turn, NotificationId id) {
        return turn.inPrivate() ? Optional.empty() : shared.find(turn.chat().place(), id);
    }

    /** Whether whoever speaks may change it. */
    boolean manages(Turn turn, Notification notification) {
        User user = turn.user();
        return notification.owner().equals(user.id()) || turn.said().isByAdministrator();
    }
}
