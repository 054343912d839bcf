package dev.pora.telegram.conversation.memory;

import dev.pora.notification.UndoId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came in last, for what may follow it.
 *
 * @param burst the message, or the messages sent together, that came in last
 * @param nods the reactions that meant "done", the oldest first, {@value #MOST} at most
 */
public record Recent(Optional<Burst> burst, List<Nod> nods) {
    static final Recent NOTHING = new Recent(Optional.empty(), List.of());

    static final int MOST = 5;

    public Recent {
        nods = List.copyOf(nods);
    }

    /**
     * What is sent together comes as messages of their own, one right after the other.
     *
     * @param root the first of them, by which a reminder or a question is known
     * @param at when {@code last} was sent
     * @param album the same for all of an album; else empty
     */
    public record Burst(long root, long last, Instant at, String album) {}

    public Recent with(Burst newBurst) {
        return new Recent(Optional.of(newBurst), nods);
    }

    /**
     * A reaction that was taken for "done".
     *
     * @param message to which somebody reacted
     * @param told the one that shows how things stand: the same, or the one below it
     * @param undo takes back what it did
     * @param occurrence what was done
     */
    public record Nod(long message, long told, UndoId undo, Instant occurrence) {}

    public Recent with(Nod nod) {
        List<Nod> all = new ArrayList<>(without(nod.message()).nods());
        all.add(nod);
        return new Recent(burst, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    public Recent without(long message) {
        return new Recent(
                burst, nods.stream().filter(nod -> nod.message() != message).toList());
    }

    public Optional<Nod> nod(long message) {
        return nods.stream().filter(nod -> nod.message() == message).findFirst();
    }
}
