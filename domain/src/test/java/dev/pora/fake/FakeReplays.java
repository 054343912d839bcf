package dev.pora.fake;

import dev.pora.access.Replays;
import dev.pora.access.RequestKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Answers in memory. */
final class FakeReplays implements Replays {
    private final FakeStore store;

    FakeReplays(FakeStore store) {
        this.store = store;
    }

    @Override
    public Optional<Answered> begin(RequestKey key, String fingerprint) {
        return store.read(rows -> {
            Row known = rows.replays.get(key);
            if (known != null && !isOld(known)) {
                return known.answer().map(answer -> new Answered(known.fingerprint(), answer));
            }
            rows.replays.put(key, new Row(fingerprint, store.now(), Optional.empty()));
            return Optional.empty();
        });
    }

    private boolean isOld(Row row) {
        return !row.at().isAfter(store.now().minus(KEPT));
    }

    @Override
    public void keep(RequestKey key, Answer answer) {
        var _ = store.read(rows -> rows.replays.computeIfPresent(
                key, (_, row) -> new Row(row.fingerprint(), row.at(), Optional.of(answer))));
    }

    @Override
    public int forget() {
        return store.read(rows -> {
            var old = rows.replays.entrySet().stream()
                    .filter(entry -> isOld(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            old.forEach(rows.replays::remove);
            return old.size();
        });
    }

    /** @param answer empty while the request is handled */
    record Row(String fingerprint, Instant at, Optional<Answer> answer) {}
}
