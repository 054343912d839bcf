package dev.pora.fake;

import dev.pora.fake.FakeTables.AlarmRow;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pending side of the queue, in memory. */
final class FakeAlarms implements Alarms {
    private static final Comparator<AlarmRow> EARLIEST_FIRST =
            Comparator.comparing((AlarmRow row) -> row.alarm().planned()).thenComparingLong(AlarmRow::id);

    private final FakeStore store;

    FakeAlarms(FakeStore store) {
        this.store = store;
    }

    @Override
    public void set(Alarm alarm) {
        store.write(tables -> {
            Optional<AlarmRow> before = tables.alarms.values().stream()
                    .filter(row -> same(row.alarm(), alarm))
                    .findFirst();
            long id = before.map(AlarmRow::id).orElseGet(store::nextId);
            long epoch = before.map(row -> row.epoch() + 1).orElse(0L);
            tables.alarms.put(id, AlarmRow.of(id, alarm, epoch));
        });
        store.wakeListeners();
    }

    private static boolean same(Alarm one, Alarm other) {
        return one.notification().equals(other.notification())
                && one.kind() == other.kind()
                && one.occurrence().equals(other.occurrence());
    }

    @Override
    public List<Alarm> of(NotificationId notification) {
        return store.read(tables -> tables.alarms.values().stream()
                .filter(row -> row.alarm().notification().equals(notification))
                .sorted(EARLIEST_FIRST)
                .map(AlarmRow::alarm)
                .toList());
    }

    @Override
    public Cleared clear(NotificationId notification, Set<Alarm.Kind> kinds) {
        return store.read(tables -> {
            List<AlarmRow> cleared = tables.alarms.values().stream()
                    .filter(row -> row.alarm().notification().equals(notification)
                            && kinds.contains(row.alarm().kind()))
                    .toList();
            cleared.forEach(row -> tables.alarms.remove(row.id()));
            boolean sending = cleared.stream().anyMatch(row -> row.begun() && row.isLeased(store.now()));
            return sending ? Cleared.WHILE_SENDING : Cleared.BEFORE_SENDING;
        });
    }

    @Override
    public List<Upcoming> upcoming(UserId owner, int limit) {
        return store.read(tables -> tables.alarms.values().stream()
                .filter(row -> row.alarm().kind() != Alarm.Kind.NOTICE)
                .sorted(EARLIEST_FIRST)
                .flatMap(row -> tables
                        .notification(owner, row.alarm().notification())
                        .map(notification -> new Upcoming(row.alarm(), notification))
                        .stream())
                .limit(limit)
                .toList());
    }
}
