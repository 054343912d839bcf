package dev.pora.telegram.conversation.creation;

import dev.pora.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which reminders of a message each of those is that it asks for since its edit. What is over counts where it is still asked for. */
final class Amendment {
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Notification> superfluous;
    private final List<Wish> missing;

    /** One that there is, and how it is to be. */
    record Pair(Notification present, Wish wish) {}

    /** @param whole whether the wishes are all that the message asks for: then whatever is like none of them became another */
    Amendment(List<Notification> present, List<Wish> wishes, boolean whole) {
        this.superfluous = new ArrayList<>(present);
        this.missing = new ArrayList<>(wishes);
        for (var near : whole ? Wish.NEARNESS : Wish.NEARNESS.subList(0, Wish.NEARNESS.size() - 1)) {
            for (Wish wish : List.copyOf(missing)) {
                find(one -> near.test(wish, one)).ifPresent(found -> match(found, wish));
            }
            superfluous.removeIf(one -> !one.isOpen());
        }
    }

    private Optional<Notification> find(Predicate<Notification> wanted) {
        return superfluous.stream().filter(wanted).findFirst();
    }

    private void match(Notification found, Wish wish) {
        pairs.add(new Pair(found, wish));
        superfluous.remove(found);
        missing.remove(wish);
    }

    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /** Those that are not asked for any more. */
    List<Notification> superfluous() {
        return List.copyOf(superfluous);
    }

    /** Those that are asked for and are not there. */
    List<Wish> missing() {
        return List.copyOf(missing);
    }
}
