package dev.pora.telegram.conversation.memory;

import dev.pora.notification.UndoId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came in last, for what may follow it.
 *
 * @param nods the reactions that meant "done", the oldest first, {@value #MOST} at most
 */
public record Recent(List<Nod> nods) {
    static final Recent NOTHING = new Recent(List.of());

    static final int MOST = 5;

    public Recent {
        nods = List.copyOf(nods);
    }

    /**
     * A reaction that was taken for "done".
     *
     * @param message to which somebody reacted
     * @param undo takes back what it did
     * @param occurrence what was done
     */
    public record Nod(long message, UndoId undo, Instant occurrence) {}

    public Recent with(Nod nod) {
        List<Nod> all = new ArrayList<>(without(nod.message()).nods());
        all.add(nod);
        return new Recent(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    public Recent without(long message) {
        return new Recent(nods.stream().filter(nod -> nod.message() != message).toList());
    }

    public Optional<Nod> nod(long message) {
        return nods.stream().filter(nod -> nod.message() == message).findFirst();
    }
}
