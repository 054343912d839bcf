package dev.pora.fake;

import dev.pora.access.RequestKey;
import dev.pora.access.Token;
import dev.pora.channel.Destination;
import dev.pora.delivery.Delivery;
import dev.pora.inbox.Incoming;
import dev.pora.notification.Alarm;
import dev.pora.notification.Change;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.UndoId;
import dev.pora.operation.Announcement;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rows of a {@link FakeStore}: immutable records in maps, so that a copy of the maps is a snapshot. */
final class FakeTables {
    final Map<Long, User> users;
    final Map<Long, Notification> notifications;
    final Map<Long, AlarmRow> alarms;
    final List<HistoryRow> history;
    final Map<Key, InboxRow> inbox;
    final Map<Long, OutboxRow> outbox;
    final Map<Key, String> conversations;
    final Map<String, LeaseRow> leases;
    final Map<String, CrewRow> crew;
    final Map<Long, Token> tokens;
    final Map<RequestKey, FakeReplays.Row> replays;
    final Map<Long, UndoRow> undos;
    final Map<Long, Announcement> announcements;
    final Map<Destination, UserId> hosts;
    final Map<Long, Instant> digests;
    final List<String> editions;

    FakeTables() {
        users = new TreeMap<>();
        notifications = new TreeMap<>();
        alarms = new TreeMap<>();
        history = new ArrayList<>();
        inbox = new TreeMap<>();
        outbox = new TreeMap<>();
        conversations = new TreeMap<>();
        leases = new TreeMap<>();
        crew = new TreeMap<>();
        tokens = new TreeMap<>();
        replays = new HashMap<>();
        undos = new TreeMap<>();
        announcements = new TreeMap<>();
        hosts = new HashMap<>();
        digests = new TreeMap<>();
        editions = new ArrayList<>();
    }

    FakeTables(FakeTables from) {
        users = new TreeMap<>(from.users);
        notifications = new TreeMap<>(from.notifications);
        alarms = new TreeMap<>(from.alarms);
        history = new ArrayList<>(from.history);
        inbox = new TreeMap<>(from.inbox);
        outbox = new TreeMap<>(from.outbox);
        conversations = new TreeMap<>(from.conversations);
        leases = new TreeMap<>(from.leases);
        crew = new TreeMap<>(from.crew);
        tokens = new TreeMap<>(from.tokens);
        replays = new HashMap<>(from.replays);
        undos = new TreeMap<>(from.undos);
        announcements = new TreeMap<>(from.announcements);
        hosts = new HashMap<>(from.hosts);
        digests = new TreeMap<>(from.digests);
        editions = new ArrayList<>(from.editions);
    }

    Optional<Notification> notification(UserId owner, NotificationId id) {
        return Optional.ofNullable(notifications.get(id.value()))
                .filter(found -> found.owner().equals(owner));
    }

    void forget(NotificationId id) {
        notifications.remove(id.value());
        alarms.values().removeIf(row -> row.alarm().notification().equals(id));
    }

    /** A door and something of its own: a number, padded so that keys sort as numbers do, or a name. */
    record Key(String door, String name) implements Comparable<Key> {
        static Key of(Incoming incoming) {
            return new Key(incoming.door(), "%020d".formatted(incoming.number()));
        }

        @Override
        public int compareTo(Key other) {
            int byDoor = door.compareTo(other.door);
            return byDoor != 0 ? byDoor : name.compareTo(other.name);
        }
    }

    record AlarmRow(
            long id,
            Alarm alarm,
            Instant due,
            int attempt,
            int unknowns,
            int faults,
            long epoch,
            Optional<Instant> leaseUntil,
            boolean begun) {

        static AlarmRow of(long id, Alarm alarm, long epoch) {
            return new AlarmRow(id, alarm, alarm.planned(), 0, 0, 0, epoch, Optional.empty(), false);
        }

        boolean isLeased(Instant now) {
            return leaseUntil.filter(until -> until.isAfter(now)).isPresent();
        }

        /** When it can be claimed next: not before it is due, not while it is leased. */
        Instant claimableAt() {
            return leaseUntil.filter(until -> until.isAfter(due)).orElse(due);
        }

        AlarmRow claimed(Instant until) {
            return new AlarmRow(
                    id,
                    alarm,
                    due,
                    attempt + 1,
                    unknowns + (begun ? 1 : 0),
                    faults,
                    epoch + 1,
                    Optional.of(until),
                    false);
        }

        AlarmRow leasedUntil(Instant until) {
            return new AlarmRow(id, alarm, due, attempt, unknowns, faults, epoch, Optional.of(until), begun);
        }

        AlarmRow sending() {
            return new AlarmRow(id, alarm, due, attempt, unknowns, faults, epoch, leaseUntil, true);
        }

        AlarmRow dueAt(Instant newDue, int attempts, int newUnknowns) {
            return new AlarmRow(id, alarm, newDue, attempts, newUnknowns, faults, epoch + 1, Optional.empty(), false);
        }

        AlarmRow afterFault(Instant newDue) {
            return new AlarmRow(
                    id, alarm, newDue, attempt - 1, unknowns, faults + 1, epoch + 1, Optional.empty(), false);
        }
    }

    record HistoryRow(UserId owner, Delivery delivery) {}

    record InboxRow(long arrival, Incoming incoming, int failures, Instant givenAt, Optional<Instant> endedAt) {}

    record OutboxRow(
            long id,
            String door,
            String lane,
            String body,
            int attempt,
            Instant givenAt,
            Optional<Instant> leaseUntil) {}

    record UndoRow(UserId owner, Change change, Instant keptAt, Optional<UndoId> joined) {
        UndoRow joinedTo(UndoId first) {
            return new UndoRow(owner, change, keptAt, Optional.of(first));
        }

        boolean isJoinedTo(UndoId first) {
            return joined.filter(first::equals).isPresent();
        }
    }

    /** An instance at work, and the parts of which it has anything. */
    record CrewRow(Instant until, Set<Integer> parts, Set<Destination> telling, boolean leaving) {
        boolean isAlive(Instant now) {
            return until.isAfter(now);
        }

        boolean has(int part) {
            return parts.contains(part);
        }
    }

    record LeaseRow(String holder, Instant until) {}
}
