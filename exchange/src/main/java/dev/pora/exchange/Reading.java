package dev.pora.exchange;

import java.util.List;
import java.util.Optional;

/** What a file says. Nothing of it is stored yet. */
public sealed interface Reading {
    /** How large a file may be. */
    int MOST_BYTES = 10_000_000;

    /** How many reminders a file may hold. */
    int MOST_ITEMS = 10_000;

    /**
     * It could be read, item by item.
     *
     * @param settings of the person who wrote it, if they are in it and can be read
     * @param flaw what is wrong with the settings
     */
    record Read(Optional<Settings> settings, Optional<Flaw> flaw, List<Item> items) implements Reading {
        public Read {
            items = List.copyOf(items);
        }

        public Read(List<Item> items) {
            this(Optional.empty(), Optional.empty(), items);
        }
    }

    /** It is none of ours, or broken as a whole. */
    record Unreadable(Flaw flaw) implements Reading {}
}
