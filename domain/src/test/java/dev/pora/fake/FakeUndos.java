package dev.pora.fake;

import dev.pora.fake.FakeTables.UndoRow;
import dev.pora.notification.Change;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undos;
import dev.pora.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes that can be taken back, in memory. */
final class FakeUndos implements Undos {
    private final FakeStore store;

    FakeUndos(FakeStore store) {
        this.store = store;
    }

    @Override
    public UndoId keep(UserId owner, Change change) {
        return store.read(tables -> {
            UndoId id = new UndoId(store.nextId());
            tables.undos.put(id.value(), new UndoRow(owner, change, store.now(), Optional.empty()));
            return id;
        });
    }

    @Override
    public void join(UserId owner, UndoId first, Collection<UndoId> others) {
        store.write(tables -> tables.undos.replaceAll(
                (id, row) -> row.owner().equals(owner) && others.contains(new UndoId(id)) ? row.joinedTo(first) : row));
    }

    @Override
    public List<Change> take(UserId owner, UndoId id) {
        return store.read(tables -> {
            boolean standing = Optional.ofNullable(tables.undos.get(id.value()))
                    .filter(kept -> kept.owner().equals(owner))
                    .filter(kept -> !kept.keptAt().plus(PATIENCE).isBefore(store.now()))
                    .isPresent();
            return standing ? takeAll(tables, owner, id) : List.of();
        });
    }

    private static List<Change> takeAll(FakeTables tables, UserId owner, UndoId id) {
        List<Long> taken = tables.undos.entrySet().stream()
                .filter(entry -> entry.getValue().owner().equals(owner))
                .filter(entry ->
                        entry.getKey() == id.value() || entry.getValue().isJoinedTo(id))
                .map(Map.Entry::getKey)
                .toList();
        return taken.stream().map(tables.undos::remove).map(UndoRow::change).toList();
    }
}
