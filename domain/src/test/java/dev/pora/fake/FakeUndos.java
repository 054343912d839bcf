package dev.pora.fake;

import dev.pora.fake.FakeTables.UndoRow;
import dev.pora.notification.Change;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undos;
import dev.pora.user.UserId;
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
            tables.undos.put(id.value(), new UndoRow(owner, change, store.now()));
            return id;
        });
    }

    @Override
    public Optional<Change> take(UserId owner, UndoId id) {
        return store.read(tables -> {
            Optional<UndoRow> row = Optional.ofNullable(tables.undos.get(id.value()))
                    .filter(kept -> kept.owner().equals(owner))
                    .filter(kept -> !kept.keptAt().plus(PATIENCE).isBefore(store.now()));
            row.ifPresent(_ -> tables.undos.remove(id.value()));
            return row.map(UndoRow::change);
        });
    }
}
