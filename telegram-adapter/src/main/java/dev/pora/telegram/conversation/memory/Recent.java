package dev.pora.telegram.conversation.memory;

import dev.pora.notification.NotificationId;
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
 * @param copied the copy of a reminder that was made last
 * @param former how the settings were before they were changed last
 * @param locating whether the button that shares a location is there
 */
public record Recent(
        Optional<Burst> burst, List<Nod> nods, Optional<Copied> copied, Optional<Former> former, boolean locating) {
    static final Recent NOTHING = new Recent(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false);

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
        return new Recent(Optional.of(newBurst), nods, copied, former, locating);
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
        List<Nod> all = new ArrayList<>(others(nod.message()));
        all.add(nod);
        return new Recent(burst, all.subList(Math.max(0, all.size() - MOST), all.size()), copied, former, locating);
    }

    public Recent without(long message) {
        return new Recent(burst, others(message), copied, former, locating);
    }

    private List<Nod> others(long message) {
        return nods.stream().filter(nod -> nod.message() != message).toList();
    }

    public Optional<Nod> nod(long message) {
        return nods.stream().filter(nod -> nod.message() == message).findFirst();
    }

    /**
     * A reminder that is a copy.
     *
     * @param original of which
     * @param shown when the button was made that was pressed for it
     */
    public record Copied(NotificationId original, Instant shown, NotificationId copy) {}

    public Recent with(Copied newCopy) {
        return new Recent(burst, nods, Optional.of(newCopy), former, locating);
    }

    /** What was made by this button already. */
    public Optional<NotificationId> copyOf(NotificationId original, Instant shown) {
        return copied.filter(
                        one -> one.original().equals(original) && one.shown().equals(shown))
                .map(Copied::copy);
    }

    public Recent with(Former newFormer) {
        return new Recent(burst, nods, copied, Optional.of(newFormer), locating);
    }

    public Recent withoutFormer() {
        return new Recent(burst, nods, copied, Optional.empty(), locating);
    }

    public Recent locating(boolean now) {
        return new Recent(burst, nods, copied, former, now);
    }
}
