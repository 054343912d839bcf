package dev.pora.fake;

import dev.pora.listing.Digests;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Digests in memory. */
final class FakeDigests implements Digests {
    private final FakeStore store;

    FakeDigests(FakeStore store) {
        this.store = store;
    }

    @Override
    public Optional<Digest> next() {
        return store.read(tables -> earliest(tables)
                .filter(entry -> !entry.getValue().isAfter(store.now()))
                .map(entry -> {
                    User user = Optional.ofNullable(tables.users.get(entry.getKey()))
                            .orElseThrow();
                    user.digestAfter(store.now()).ifPresent(at -> tables.digests.put(entry.getKey(), at));
                    return new Digest(user, entry.getValue());
                }));
    }

    private static Optional<Map.Entry<Long, Instant>> earliest(FakeTables tables) {
        return tables.digests.entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()));
    }

    @Override
    public void putOff(UserId person, Duration pause) {
        store.write(tables -> tables.digests.computeIfPresent(
                person.value(), (_, _) -> store.now().plus(pause)));
    }

    @Override
    public Optional<Duration> untilNext() {
        return store.read(tables -> earliest(tables)
                .map(entry -> Duration.between(store.now(), entry.getValue()))
                .map(left -> left.isNegative() ? Duration.ZERO : left));
    }
}
