package dev.pora.fake;

import dev.pora.channel.MessageRef;
import dev.pora.notification.Draft;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.State;
import dev.pora.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Notifications in memory. */
final class FakeNotifications implements Notifications {
    private static final Comparator<Notification> NEWEST_FIRST = Comparator.comparingLong(
                    (Notification notification) -> notification.id().value())
            .reversed();

    private final FakeStore store;

    FakeNotifications(FakeStore store) {
        this.store = store;
    }

    @Override
    public Notification add(Draft draft) {
        return store.read(tables -> {
            Notification added = new Notification(
                    new NotificationId(store.nextId()),
                    draft.owner(),
                    draft.content(),
                    draft.schedule(),
                    draft.destination(),
                    draft.attention(),
                    State.ACTIVE,
                    0);
            tables.notifications.put(added.id().value(), added);
            return added;
        });
    }

    @Override
    public Optional<Notification> find(UserId owner, NotificationId id) {
        return store.read(tables -> tables.notification(owner, id));
    }

    @Override
    public List<Notification> list(UserId owner, Page page) {
        long below = page.before().map(NotificationId::value).orElse(Long.MAX_VALUE);
        return store.read(tables -> tables.notifications.values().stream()
                .filter(notification -> notification.owner().equals(owner))
                .filter(notification -> notification.id().value() < below)
                .sorted(NEWEST_FIRST)
                .limit(page.limit())
                .toList());
    }

    @Override
    public List<Notification> saidIn(UserId owner, MessageRef message) {
        return store.read(tables -> tables.notifications.values().stream()
                .filter(notification -> notification.owner().equals(owner))
                .filter(notification ->
                        notification.content().source().filter(message::equals).isPresent())
                .toList());
    }

    @Override
    public int countOpen(UserId owner) {
        return store.read(tables -> Math.toIntExact(tables.notifications.values().stream()
                .filter(notification -> notification.owner().equals(owner) && notification.isOpen())
                .count()));
    }

    @Override
    public Saved save(Notification changed) {
        return store.read(tables -> {
            boolean current = tables.notification(changed.owner(), changed.id())
                    .filter(now -> now.version() == changed.version())
                    .isPresent();
            if (!current) {
                return new Saved.Stale(changed.id());
            }
            Notification stored = changed.at(changed.version() + 1);
            tables.notifications.put(stored.id().value(), stored);
            takeBackClaims(tables, stored.id());
            return new Saved.Stored(stored);
        });
    }

    /** Claims that were not begun would tell the old form. */
    static void takeBackClaims(FakeTables tables, NotificationId id) {
        tables.alarms.replaceAll((_, row) ->
                row.alarm().notification().equals(id) && row.leaseUntil().isPresent() && !row.begun()
                        ? row.dueAt(row.due(), row.attempt() - 1, row.unknowns())
                        : row);
    }

    @Override
    public void restore(Notification removed) {
        store.write(tables -> tables.notifications.put(removed.id().value(), removed));
    }

    @Override
    public boolean remove(UserId owner, NotificationId id) {
        return store.read(tables -> {
            boolean there = tables.notification(owner, id).isPresent();
            if (there) {
                tables.forget(id);
            }
            return there;
        });
    }
}
