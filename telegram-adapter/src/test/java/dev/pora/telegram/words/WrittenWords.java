package dev.pora.telegram.words;

import dev.pora.user.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The patterns of a language as its file has them, and bundles of changed ones. */
final class WrittenWords {
    private WrittenWords() {}

    static Map<String, String> of(Language language) throws IOException {
        Properties written = new Properties();
        try (InputStream file =
                Objects.requireNonNull(Bundle.class.getResourceAsStream(language.tag() + ".properties"))) {
            written.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        Map<String, String> words = new TreeMap<>();
        written.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }

    static Bundle bundle(Map<String, String> words, Language language) throws IOException {
        Properties written = new Properties();
        written.putAll(words);
        StringWriter text = new StringWriter();
        written.store(text, null);
        return Bundle.read("changed", new StringReader(text.toString()), language.locale());
    }
}
