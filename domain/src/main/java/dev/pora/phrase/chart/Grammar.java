package dev.pora.phrase.chart;

import dev.pora.place.ZoneNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words and patterns of some languages, from the folders of their names beside this package: {@code words.txt},
 * {@code patterns.txt}, {@code language.txt} and {@code innocent.txt}, and the patterns of figures that all of them share.
 */
public final class Grammar {
    /** The languages that are read, a tag a line. */
    private static final String REGISTRATION = "languages.txt";

    private static final String FOLDER = "/dev/pora/phrase/";

    private final Symbols symbols = new Symbols();
    private final Lexicon lexicon = new Lexicon(symbols);
    private final List<Dialect> dialects = new ArrayList<>();
    private final List<List<Pattern>> byFirst = new ArrayList<>();
    private final Kinds kinds;

    private Grammar(List<String> languages) {
        PatternFile file = new PatternFile(symbols, Productions.ALL);
        lines("patterns.txt").forEach(line -> file.read(line, -1).forEach(this::add));
        for (String language : languages) {
            int index = dialects.size();
            dialects.add(Dialect.of(language, settings(language)));
            lines(language + "/words.txt").forEach(line -> lexicon.add(line, index));
            zones(language).forEach(line -> lexicon.add(line, index));
            lines(language + "/innocent.txt").forEach(lexicon::addInnocent);
            lines(language + "/patterns.txt")
                    .forEach(line -> file.read(line, index).forEach(this::add));
        }
        while (byFirst.size() < symbols.size()) {
            byFirst.add(List.of());
        }
        kinds = Kinds.of(symbols);
    }

    /** Of the languages that are registered. */
    public static Grammar registered() {
        return new Grammar(lines(REGISTRATION));
    }

    /** Of the languages whose folders are named. */
    public static Grammar of(List<String> languages) {
        return new Grammar(languages);
    }

    private void add(Pattern pattern) {
        pattern.first().symbols().stream().forEach(symbol -> {
            while (byFirst.size() <= symbol) {
                byFirst.add(new ArrayList<>());
            }
            byFirst.get(symbol).add(pattern);
        });
    }

    /** The names of zones in a language, as the category ZONE of their place in the list of all. */
    private static List<String> zones(String language) {
        ZoneNames names = ZoneNames.in(Locale.forLanguageTag(language));
        return IntStream.range(0, ZoneNames.ZONES.size())
                .mapToObj(index -> "ZONE " + index + " = " + String.join("|", names.of(ZoneNames.ZONES.get(index))))
                .toList();
    }

    private static Map<String, String> settings(String language) {
        return lines(language + "/language.txt").stream()
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(
                        setting -> setting[0].strip(), setting -> setting[1].strip(), (_, last) -> last, HashMap::new));
    }

    private static List<String> lines(String file) {
        try (InputStream stream =
                        Objects.requireNonNull(Grammar.class.getResourceAsStream(FOLDER + file), () -> "No " + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their registration. */
    public List<Dialect> dialects() {
        return List.copyOf(dialects);
    }

    /** The index of the language of a phrase. */
    int likeliest(List<Token> tokens, String own) {
        return new Likeliest(dialects, lexicon, tokens).index(own);
    }

    Symbols symbols() {
        return symbols;
    }

    Kinds kinds() {
        return kinds;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Pattern> beginningWith(int symbol) {
        return byFirst.get(symbol);
    }
}
