package dev.pora.telegram.place;

import dev.pora.place.PlaceName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A town told from its namesakes by its region or country: {@code Springfield, Illinois}, {@code Париж Техас}, {@code Portland ME}. */
final class Qualified {
    private static final int SHORTEST_BEGINNING = 3;
    private static final Map<String, String> COUNTRIES = Map.of(
            "usa", "US", "сша", "US", "uk", "GB", "england", "GB", "англия", "GB", "рф", "RU", "uae", "AE", "оаэ",
            "AE");

    private final NameIndex names;

    Qualified(NameIndex names) {
        this.names = names;
    }

    List<Found> found(String text) {
        return splits(text)
                .map(split -> named(split.town(), split.within()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Found> named(String town, String within) {
        String sound = Spelling.sound(within);
        String code = Spelling.letters(within);
        return names.called(town).stream()
                .filter(found -> liesIn(found.town(), sound, code))
                .toList();
    }

    private static boolean liesIn(Town town, String sound, String code) {
        String country = COUNTRIES.getOrDefault(code, code.toUpperCase(Locale.ROOT));
        return town.codes().stream().anyMatch(each -> each.equals(country) || each.endsWith("." + country))
                || (sound.length() >= SHORTEST_BEGINNING
                        && town.place().within().stream().anyMatch(name -> begins(name, sound)));
    }

    private static boolean begins(PlaceName name, String sound) {
        return Spelling.sound(name.russian()).startsWith(sound)
                || Spelling.sound(name.english()).startsWith(sound);
    }

    /** At the comma, in either order; without one at each space from the last, as the town comes first then. */
    private static Stream<Split> splits(String text) {
        int comma = text.indexOf(',');
        if (comma >= 0) {
            String before = text.substring(0, comma);
            String after = text.substring(comma + 1);
            return Stream.of(new Split(before, after), new Split(after, before));
        }
        String[] words = Spelling.words(text).split(" ");
        return IntStream.iterate(words.length - 1, at -> at > 0, at -> at - 1)
                .mapToObj(at -> new Split(join(words, 0, at), join(words, at, words.length)));
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }

    private record Split(String town, String within) {}
}
