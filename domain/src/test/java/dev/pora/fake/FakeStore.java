package dev.pora.fake;

import dev.pora.access.Replays;
import dev.pora.access.Tokens;
import dev.pora.contract.Subject;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Crew;
import dev.pora.delivery.Deliveries;
import dev.pora.delivery.DueChanges;
import dev.pora.inbox.Conversations;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Leases;
import dev.pora.inbox.Outbox;
import dev.pora.listing.Digests;
import dev.pora.listing.Listings;
import dev.pora.notification.Alarms;
import dev.pora.notification.Hosts;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notifications;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.Undos;
import dev.pora.notification.ZoneRules;
import dev.pora.operation.Announcements;
import dev.pora.operation.Figures;
import dev.pora.transaction.Transactions;
import dev.pora.user.Users;
import dev.pora.workday.PublicHolidays;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A whole store in memory, on a clock that is moved with {@link #pass}. One lock stands for the database: whoever holds
 * it is alone, and a transaction that throws puts the tables back as they were.
 */
public final class FakeStore implements Subject, InstantSource {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong ids = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private FakeTables tables = new FakeTables();
    private Instant now;

    public FakeStore(Instant now) {
        this.now = now;
    }

    /** A store at Wednesday 11 March 2026, 10:20 UTC. */
    public FakeStore() {
        this(Instant.parse("2026-03-11T10:20:00Z"));
    }

    <T> T read(Function<FakeTables, T> question) {
        lock.lock();
        try {
            return question.apply(tables);
        } finally {
            lock.unlock();
        }
    }

    void write(Consumer<FakeTables> change) {
        var _ = read(rows -> {
            change.accept(rows);
            return true;
        });
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    void wakeListeners() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Instant now() {
        return read(_ -> now);
    }

    @Override
    public Instant instant() {
        return now();
    }

    /** Whoever waits for what is due looks again: they wait by a clock that does not jump. */
    @Override
    public void pass(Duration duration) {
        write(_ -> now = now.plus(duration));
        wakeListeners();
    }

    @Override
    public Users users() {
        return new FakeUsers(this);
    }

    @Override
    public Notifications notifications() {
        return new FakeNotifications(this);
    }

    @Override
    public Alarms alarms() {
        return new FakeAlarms(this);
    }

    @Override
    public Digests digests() {
        return new FakeDigests(this);
    }

    @Override
    public Listings listings() {
        return new FakeListings(this);
    }

    @Override
    public Undos undos() {
        return new FakeUndos(this);
    }

    @Override
    public SharedNotifications sharedNotifications() {
        return new FakeSharedNotifications(this);
    }

    @Override
    public Hosts hosts() {
        return new FakeHosts(this);
    }

    @Override
    public ZoneRules zoneRules() {
        return new ZoneRules() {
            @Override
            public Optional<String> edition() {
                return read(rows -> rows.editions.stream().findFirst());
            }

            @Override
            public void adopt(String edition) {
                write(rows -> {
                    rows.editions.clear();
                    rows.editions.add(edition);
                });
            }
        };
    }

    /** What the services of notifications work with, over this store and its clock. */
    public Ledger ledger(PublicHolidays holidays) {
        return new Ledger(users(), notifications(), alarms(), undos(), transactions(), holidays, this);
    }

    @Override
    public Claims claims() {
        return new FakeClaims(this);
    }

    @Override
    public Deliveries deliveries() {
        return new FakeDeliveries(this);
    }

    @Override
    public DueChanges dueChanges() {
        return listener -> {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        };
    }

    @Override
    public Inbox inbox() {
        return new FakeInbox(this);
    }

    @Override
    public Outbox outbox() {
        return new FakeOutbox(this);
    }

    @Override
    public Conversations conversations() {
        return new Conversations() {
            @Override
            public Optional<String> find(String door, String conversation) {
                return read(
                        rows -> Optional.ofNullable(rows.conversations.get(new FakeTables.Key(door, conversation))));
            }

            @Override
            public void keep(String door, String conversation, String state) {
                write(rows -> rows.conversations.put(new FakeTables.Key(door, conversation), state));
            }

            @Override
            public void forget(String door, String conversation) {
                write(rows -> rows.conversations.remove(new FakeTables.Key(door, conversation)));
            }

            @Override
            public void rename(String door, String prefix, String newPrefix) {
                write(rows -> Map.copyOf(rows.conversations).forEach((key, state) -> {
                    if (key.door().equals(door) && key.name().startsWith(prefix)) {
                        rows.conversations.remove(key);
                        rows.conversations.putIfAbsent(
                                new FakeTables.Key(door, newPrefix + key.name().substring(prefix.length())), state);
                    }
                }));
            }

            @Override
            public void forgetAll(String door, String ending) {
                write(rows -> rows.conversations
                        .keySet()
                        .removeIf(key -> key.door().equals(door) && key.name().endsWith(ending)));
            }
        };
    }

    @Override
    public Crew crew() {
        return new FakeCrew(this);
    }

    @Override
    public Leases leases() {
        return new Leases() {
            @Override
            public boolean acquire(String name, String holder, Duration duration) {
                return read(rows -> {
                    var row = rows.leases.get(name);
                    if (row != null
                            && !row.holder().equals(holder)
                            && row.until().isAfter(now)) {
                        return false;
                    }
                    rows.leases.put(name, new FakeTables.LeaseRow(holder, now.plus(duration)));
                    return true;
                });
            }

            @Override
            public void release(String name, String holder) {
                write(rows -> rows.leases.computeIfPresent(
                        name, (_, row) -> row.holder().equals(holder) ? null : row));
            }
        };
    }

    @Override
    public Tokens tokens() {
        return new FakeTokens(this);
    }

    @Override
    public Replays replays() {
        return new FakeReplays(this);
    }

    @Override
    public Announcements announcements() {
        return new FakeAnnouncements(this);
    }

    @Override
    public Figures figures() {
        return new FakeFigures(this);
    }

    @Override
    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T within(Supplier<T> work) {
                return alone(work);
            }
        };
    }

    private <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return undoing(work, new FakeTables(tables));
        } finally {
            lock.unlock();
        }
    }

    private <T> T undoing(Supplier<T> work, FakeTables before) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            tables = before;
            throw e;
        }
    }
}
