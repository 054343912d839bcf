package dev.pora.fake;

import dev.pora.fake.FakeTables.InboxRow;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The inbox in memory. */
final class FakeInbox implements Inbox {
    private final FakeStore store;

    FakeInbox(FakeStore store) {
        this.store = store;
    }

    @Override
    public int keep(List<Incoming> incoming) {
        return store.read(tables -> (int) incoming.stream()
                .filter(one -> tables.inbox.putIfAbsent(
                                FakeTables.Key.of(one),
                                new InboxRow(store.nextId(), one, 0, store.now(), Optional.empty()))
                        == null)
                .count());
    }

    @Override
    public Optional<Waiting> next(String door) {
        Instant now = store.now();
        return store.read(tables -> tables.inbox.values().stream()
                .filter(row -> row.incoming().door().equals(door))
                .filter(row -> row.endedAt().isEmpty() && !row.givenAt().isAfter(now))
                .min(Comparator.comparingLong(InboxRow::arrival))
                .map(row -> new Waiting(row.incoming(), row.failures())));
    }

    @Override
    public void handled(Incoming incoming) {
        end(incoming);
    }

    @Override
    public void giveUp(Incoming incoming, String reason) {
        end(incoming);
    }

    private void end(Incoming incoming) {
        store.write(tables -> tables.inbox.computeIfPresent(
                FakeTables.Key.of(incoming),
                (_, row) -> new InboxRow(
                        row.arrival(), row.incoming(), row.failures(), row.givenAt(), Optional.of(store.now()))));
    }

    @Override
    public void putOff(Incoming incoming, String reason, Duration pause) {
        store.write(tables -> tables.inbox.computeIfPresent(
                FakeTables.Key.of(incoming),
                (_, row) -> new InboxRow(
                        row.arrival(),
                        row.incoming(),
                        row.failures() + 1,
                        store.now().plus(pause),
                        Optional.empty())));
    }

    @Override
    public void forgetFailed(String part) {
        store.write(tables -> tables.inbox.replaceAll((_, row) -> isFailed(row)
                        && row.incoming().body().contains(part)
                ? new InboxRow(
                        row.arrival(),
                        new Incoming(row.incoming().door(), row.incoming().number(), ""),
                        0,
                        row.givenAt(),
                        Optional.of(store.now()))
                : row));
    }

    private static boolean isFailed(InboxRow row) {
        return row.failures() > 0 || row.endedAt().isPresent();
    }

    @Override
    public int forget(Duration age) {
        Instant before = store.now().minus(age);
        return store.read(tables -> {
            int size = tables.inbox.size();
            tables.inbox
                    .values()
                    .removeIf(row -> row.endedAt().filter(before::isAfter).isPresent());
            return size - tables.inbox.size();
        });
    }
}
