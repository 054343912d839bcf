package dev.pora.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The words of time of every language, from the {@code .lexicon} files beside this class. */
final class Lexicon {
    private static final int MOST_TOKENS = 5;
    private static final List<String> LANGUAGES = List.of("ru", "en");

    private final Map<String, Map<Category, Integer>> senses = new HashMap<>();

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        LANGUAGES.forEach(lexicon::read);
        return lexicon;
    }

    private void read(String language) {
        try (InputStream file = Objects.requireNonNull(Lexicon.class.getResourceAsStream(language + ".lexicon"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        String[] sense = line.substring(0, equals).strip().split(" ", 2);
        Category category = Category.valueOf(sense[0]);
        int value = Integer.parseInt(sense[1]);
        for (String form : line.substring(equals + 1).split("\\|", -1)) {
            senses.computeIfAbsent(key(Tokenizer.split(form)), _ -> new EnumMap<>(Category.class))
                    .put(category, value);
        }
    }

    /** For each category the longest form that begins with the token at {@code from}. */
    Map<Category, Match> matches(List<Token> tokens, int from) {
        Map<Category, Match> matches = new EnumMap<>(Category.class);
        for (int end = from + 1; end <= Math.min(tokens.size(), from + MOST_TOKENS); end++) {
            int last = end;
            senses.getOrDefault(key(tokens.subList(from, end)), Map.of())
                    .forEach((category, value) -> matches.put(category, new Match(value, last)));
        }
        return matches;
    }

    boolean knows(String form, Category category) {
        return senses.getOrDefault(form, Map.of()).containsKey(category);
    }

    private static String key(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
