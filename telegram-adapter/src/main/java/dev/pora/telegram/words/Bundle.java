package dev.pora.telegram.words;

import dev.pora.user.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The words of one language, each under a key. All are parsed when the bundle is read. Whatever is wrong throws
 * IllegalArgumentException that names the file and the key: a pattern that cannot be read, a key that stands twice or
 * nowhere, an argument too many or too few.
 */
final class Bundle {
    private final String file;
    private final SortedMap<String, Saying> sayings;

    private Bundle(String file, SortedMap<String, Saying> sayings) {
        this.file = file;
        this.sayings = sayings;
    }

    static Bundle of(Language language) {
        String file = language.tag() + ".properties";
        try (InputStream stored = Bundle.class.getResourceAsStream(file)) {
            InputStream found =
                    Optional.ofNullable(stored).orElseThrow(() -> new IllegalArgumentException(file + " is missing"));
            return read(file, new InputStreamReader(found, StandardCharsets.UTF_8.newDecoder()), language.locale());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static Bundle read(String file, Reader text, Locale locale) throws IOException {
        Written written = new Written(file);
        written.load(text);
        SortedMap<String, Saying> sayings = new TreeMap<>();
        written.stringPropertyNames()
                .forEach(key ->
                        sayings.put(key, named(file, key, () -> Saying.of(written.getProperty(key, ""), locale))));
        return new Bundle(file, sayings);
    }

    private static <T> T named(String file, String key, Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", " + key + ": " + e.getMessage(), e);
        }
    }

    /** The arguments of each key. */
    SortedMap<String, SortedMap<String, Saying.Kind>> arguments() {
        SortedMap<String, SortedMap<String, Saying.Kind>> arguments = new TreeMap<>();
        sayings.forEach((key, saying) -> arguments.put(key, saying.arguments()));
        return arguments;
    }

    /** @param named the name of an argument, its value, the name of the next, and so on */
    String say(String key, Object... named) {
        return named(file, key, () -> saying(key).with(named));
    }

    private Saying saying(String key) {
        return Optional.ofNullable(sayings.get(key)).orElseThrow(() -> new IllegalArgumentException("No such key"));
    }

    /** What stands for one of several things: {@code part.early-morning} under the key {@code part}. */
    String choice(String key, Enum<?> which) {
        return say(key + "." + which.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What is divided by {@code |}. */
    List<String> list(String key) {
        return List.of(say(key).split("\\s*\\|\\s*"));
    }

    /** A list of {@code name = value}. */
    SequencedMap<String, String> pairs(String key) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        for (String pair : list(key)) {
            int middle = pair.indexOf(" = ");
            if (middle < 0) {
                throw new IllegalArgumentException(file + ", " + key + ": No name and value: " + pair);
            }
            pairs.put(pair.substring(0, middle), pair.substring(middle + 3));
        }
        return pairs;
    }

    /** What a file says, which says nothing twice. */
    private static final class Written extends Properties {
        @Serial
        private static final long serialVersionUID = 1;

        private final String file;

        Written(String file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException(file + ", " + key + ": It stands there twice");
            }
            return super.put(key, value);
        }
    }
}
