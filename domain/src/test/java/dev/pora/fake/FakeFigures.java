package dev.pora.fake;

import dev.pora.delivery.Delivery;
import dev.pora.notification.Alarm;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.operation.Figures;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a store in memory counts. */
final class FakeFigures implements Figures {
    private final FakeStore store;

    FakeFigures(FakeStore store) {
        this.store = store;
    }

    @Override
    public Counted count() {
        Instant now = store.now();
        Instant yesterday = now.minus(Duration.ofDays(1));
        return store.read(tables -> new Counted(
                tables.users.values().stream().collect(Collectors.groupingBy(User::language, Collectors.counting())),
                count(tables, State.ACTIVE, State.WAITING),
                count(tables, State.PAUSED, State.UNREACHABLE),
                count(tables, State.PARKED),
                tables.history.stream()
                        .map(FakeTables.HistoryRow::delivery)
                        .filter(delivery -> delivery.at().isAfter(yesterday))
                        .collect(Collectors.groupingBy(Delivery::result, Collectors.counting())),
                lag(tables, now)));
    }

    private static long count(FakeTables tables, State... states) {
        return tables.notifications.values().stream()
                .map(Notification::state)
                .filter(Arrays.asList(states)::contains)
                .count();
    }

    private static Duration lag(FakeTables tables, Instant now) {
        return tables.alarms.values().stream()
                .filter(row -> row.due().isBefore(now) && deservesTelling(tables, row.alarm()))
                .map(FakeTables.AlarmRow::due)
                .min(Comparator.naturalOrder())
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }

    private static boolean deservesTelling(FakeTables tables, Alarm alarm) {
        NotificationId id = alarm.notification();
        return alarm.kind() == Alarm.Kind.NOTICE
                || Optional.ofNullable(tables.notifications.get(id.value()))
                        .filter(one -> one.state() == State.ACTIVE)
                        .isPresent();
    }
}
