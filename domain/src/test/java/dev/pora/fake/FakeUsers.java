package dev.pora.fake;

import dev.pora.notification.Notification;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.UserId;
import dev.pora.user.Users;
import java.util.List;
import java.util.Optional;

/** Users in memory. */
final class FakeUsers implements Users {
    private final FakeStore store;

    FakeUsers(FakeStore store) {
        this.store = store;
    }

    @Override
    public Optional<User> find(UserId id) {
        return store.read(tables -> Optional.ofNullable(tables.users.get(id.value())));
    }

    @Override
    public Optional<User> find(TelegramId telegramId) {
        return store.read(tables -> tables.users.values().stream()
                .filter(user -> user.telegramId().equals(telegramId))
                .findFirst());
    }

    @Override
    public User register(TelegramId telegramId, Language language) {
        return store.read(tables -> find(telegramId).orElseGet(() -> {
            User user = new User(
                    new UserId(store.nextId()), telegramId, Optional.empty(), language, Preferences.usual(), 0);
            tables.users.put(user.id().value(), user);
            return user;
        }));
    }

    @Override
    public Saved save(User user) {
        return store.read(tables -> {
            Optional<User> before = find(user.id()).filter(now -> now.version() == user.version());
            if (before.isEmpty()) {
                return new Saved.Stale(user.id());
            }
            User stored = new User(
                    user.id(), user.telegramId(), user.zone(), user.language(), user.preferences(), user.version() + 1);
            tables.users.put(user.id().value(), stored);
            moveDigest(tables, before.get(), stored);
            return new Saved.Stored(stored);
        });
    }

    private void moveDigest(FakeTables tables, User before, User after) {
        boolean same = before.zoneOrUtc().equals(after.zoneOrUtc())
                && before.preferences().digest().equals(after.preferences().digest());
        if (!same) {
            tables.digests.remove(after.id().value());
            after.digestAfter(store.now())
                    .ifPresent(at -> tables.digests.put(after.id().value(), at));
        }
    }

    @Override
    public List<User> list(Optional<UserId> after, int limit) {
        long above = after.map(UserId::value).orElse(0L);
        return store.read(tables -> tables.users.values().stream()
                .filter(user -> user.id().value() > above)
                .limit(limit)
                .toList());
    }

    private static void takeOffRolls(FakeTables tables, UserId id) {
        Optional.ofNullable(tables.users.get(id.value()))
                .map(user -> new Person(Optional.of(user.telegramId()), Optional.empty(), ""))
                .ifPresent(person -> tables.notifications.replaceAll((_, notification) -> {
                    Roll roll = notification.content().roll();
                    return roll.names(person)
                            ? notification.calling(roll.without(person)).at(notification.version() + 1)
                            : notification;
                }));
    }

    @Override
    public boolean remove(UserId id) {
        return store.read(tables -> {
            List<Notification> owned = tables.notifications.values().stream()
                    .filter(notification -> notification.owner().equals(id))
                    .toList();
            owned.forEach(notification -> tables.forget(notification.id()));
            tables.undos.values().removeIf(row -> row.owner().equals(id));
            tables.announcements.values().removeIf(row -> row.author().equals(id));
            tables.hosts.values().removeIf(id::equals);
            tables.history.removeIf(row -> row.owner().equals(id));
            tables.digests.remove(id.value());
            takeOffRolls(tables, id);
            tables.tokens.values().removeIf(token -> FakeTokens.isOf(id, token));
            return tables.users.remove(id.value()) != null;
        });
    }
}
