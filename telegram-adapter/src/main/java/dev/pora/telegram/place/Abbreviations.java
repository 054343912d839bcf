package dev.pora.telegram.place;

import java.util.List;
import java.util.stream.IntStream;

/** Names of several words, found when some are cut short: {@code Ниж. Новгород}, {@code Наб Челны}. */
final class Abbreviations {
    private static final long LEAST_PEOPLE = 20_000;
    private static final int FEWEST_LETTERS = 5;

    private final List<Words> names;

    Abbreviations(List<Town> towns) {
        this.names = towns.stream()
                .filter(town -> town.place().population() >= LEAST_PEOPLE)
                .flatMap(Town::calls)
                .filter(Town.Called::main)
                .flatMap(called -> Words.of(called).stream())
                .toList();
    }

    List<Found> found(String text) {
        String written = Spelling.words(text);
        if (!written.contains(" ") || written.length() < FEWEST_LETTERS) {
            return List.of();
        }
        List<String> parts = List.of(written.split(" "));
        return names.stream()
                .filter(name -> name.shortenedTo(parts))
                .map(name -> new Found(name.town(), name.town().fame()))
                .toList();
    }

    private record Words(Town town, List<String> words) {
        static List<Words> of(Town.Called called) {
            String name = called.name();
            boolean several = name.indexOf(' ') > 0 || name.indexOf('-') > 0;
            return several
                    ? List.of(new Words(
                            called.town(), List.of(Spelling.words(name).split(" "))))
                    : List.of();
        }

        boolean shortenedTo(List<String> parts) {
            return parts.size() == words.size()
                    && IntStream.range(0, parts.size())
                            .allMatch(at -> words.get(at).startsWith(parts.get(at)));
        }
    }
}
