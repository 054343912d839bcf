package dev.pora.fake;

import dev.pora.fake.FakeTables.OutboxRow;
import dev.pora.inbox.Outbox;
import dev.pora.inbox.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The outbox in memory. */
final class FakeOutbox implements Outbox {
    private final FakeStore store;

    FakeOutbox(FakeStore store) {
        this.store = store;
    }

    @Override
    public void add(String door, String lane, String body) {
        store.write(tables -> {
            long id = store.nextId();
            tables.outbox.put(id, new OutboxRow(id, door, lane, body, 0, store.now(), Optional.empty()));
        });
    }

    @Override
    public List<Outgoing> claim(String door, int limit, Duration lease) {
        Instant now = store.now();
        return store.read(
                tables -> heads(tables, door).filter(row -> !leavesAt(row).isAfter(now)).limit(limit).toList().stream()
                        .map(row -> claimed(tables, row, now.plus(lease)))
                        .toList());
    }

    /** The first answer of each lane. */
    private static Stream<OutboxRow> heads(FakeTables tables, String door) {
        Set<String> lanes = new HashSet<>();
        return tables.outbox.values().stream()
                .filter(row -> row.door().equals(door))
                .filter(row -> lanes.add(row.lane()))
                .toList()
                .stream();
    }

    private static Instant leavesAt(OutboxRow row) {
        return row.leaseUntil().filter(until -> until.isAfter(row.givenAt())).orElse(row.givenAt());
    }

    private static Outgoing claimed(FakeTables tables, OutboxRow row, Instant until) {
        OutboxRow claimed = new OutboxRow(
                row.id(), row.door(), row.lane(), row.body(), row.attempt() + 1, row.givenAt(), Optional.of(until));
        tables.outbox.put(claimed.id(), claimed);
        return new Outgoing(claimed.id(), claimed.door(), claimed.lane(), claimed.body(), claimed.attempt());
    }

    @Override
    public void remove(Outgoing outgoing) {
        store.write(tables -> tables.outbox.remove(outgoing.id()));
    }

    @Override
    public void putOff(Outgoing outgoing, Duration pause) {
        store.write(tables -> tables.outbox.computeIfPresent(
                outgoing.id(),
                (_, row) -> new OutboxRow(
                        row.id(),
                        row.door(),
                        row.lane(),
                        row.body(),
                        row.attempt(),
                        store.now().plus(pause),
                        Optional.empty())));
    }

    @Override
    public int waiting(String door, String lane) {
        return store.read(tables -> Math.toIntExact(tables.outbox.values().stream()
                .filter(row -> row.door().equals(door) && row.lane().equals(lane))
                .count()));
    }

    @Override
    public Optional<Duration> untilNext(String door) {
        Instant now = store.now();
        return store.read(
                        tables -> heads(tables, door).map(FakeOutbox::leavesAt).min(Comparator.naturalOrder()))
                .map(next -> next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO);
    }
}
