package dev.pora.telegram.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every name of every town in the order of their sounds: equal sounds and common beginnings lie side by side. */
final class NameIndex {
    private static final double OTHER_SOUNDING_ALIKE = 0.5;
    private static final double NOT_THE_MAIN_NAME = 1.0;
    /** A name this short is taken by its letters alone: too many sound alike. */
    private static final int SHORT = 3;

    private static final int SHORTEST_BEGINNING = 4;
    private static final long LEAST_PEOPLE_OF_A_BEGUN_TOWN = 100_000;

    private final Entry[] entries;

    NameIndex(List<Town> towns) {
        this.entries = towns.parallelStream()
                .flatMap(Town::calls)
                .map(called -> new Entry(Spelling.sound(called.name()), called))
                .filter(entry -> !entry.sound().isEmpty())
                .sorted(Comparator.comparing(Entry::sound))
                .toArray(Entry[]::new);
    }

    /** Towns with a name of just this sound. */
    List<Found> called(String text) {
        String sound = Spelling.sound(text);
        String letters = Spelling.letters(text);
        return from(sound)
                .takeWhile(entry -> entry.sound().equals(sound))
                .filter(entry -> letters.length() > SHORT || entry.spelt(letters))
                .map(entry -> new Found(entry.called().town(), entry.score(letters)))
                .toList();
    }

    /** Large towns whose name begins so: an unfinished word. */
    List<Found> begun(String text) {
        String sound = Spelling.sound(text);
        if (sound.length() < SHORTEST_BEGINNING) {
            return List.of();
        }
        return from(sound)
                .takeWhile(entry -> entry.sound().startsWith(sound))
                .filter(entry -> entry.called().main()
                        && sound.length() * 2 >= entry.sound().length())
                .map(entry -> entry.called().town())
                .filter(town -> town.place().population() >= LEAST_PEOPLE_OF_A_BEGUN_TOWN)
                .map(town -> new Found(town, town.fame()))
                .toList();
    }

    private Stream<Entry> from(String sound) {
        if (sound.isEmpty()) {
            return Stream.empty();
        }
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].sound().compareTo(sound) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Arrays.stream(entries, low, entries.length);
    }

    private record Entry(String sound, Town.Called called) {
        boolean spelt(String letters) {
            return Spelling.letters(called.name()).equals(letters);
        }

        double score(String letters) {
            return called.town().fame()
                    - (spelt(letters) ? 0 : OTHER_SOUNDING_ALIKE)
                    - (called.main() ? 0 : NOT_THE_MAIN_NAME);
        }
    }
}
