package dev.pora.fake;

import dev.pora.channel.MessageRef;
import dev.pora.delivery.Deliveries;
import dev.pora.delivery.Delivery;
import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The history, in memory. */
final class FakeDeliveries implements Deliveries {
    private final FakeStore store;

    FakeDeliveries(FakeStore store) {
        this.store = store;
    }

    @Override
    public List<Delivery> of(UserId owner, NotificationId notification, int limit) {
        return latest(owner, delivery -> delivery.notification().equals(notification), limit);
    }

    @Override
    public Optional<Delivery> toldBy(UserId owner, MessageRef message) {
        Instant longAgo = store.now().minus(REACH);
        return latest(
                        owner,
                        delivery -> delivery.result() == Delivery.Result.DELIVERED
                                && delivery.detail().equals(message.value())
                                && !delivery.at().isBefore(longAgo),
                        1)
                .stream()
                .findFirst();
    }

    private List<Delivery> latest(UserId owner, Predicate<Delivery> wanted, int limit) {
        return store.read(tables -> tables.history.reversed().stream()
                .filter(row -> row.owner().equals(owner))
                .map(FakeTables.HistoryRow::delivery)
                .filter(wanted)
                .limit(limit)
                .toList());
    }
}
