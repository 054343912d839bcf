package dev.pora.telegram.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text: a pattern of ICU's {@code MessageFormat} whose arguments have names. An argument is text, which a select may
 * choose by, or a number, which is written with {@code number} or chosen by with {@code plural}. What is handed in as an
 * argument is never read as a pattern. Several threads may use it at once.
 */
final class Saying {
    /** What an argument may be. */
    enum Kind {
        TEXT(String.class),
        NUMBER(Number.class);

        private final Class<?> values;

        Kind(Class<?> values) {
            this.values = values;
        }
    }

    private final MessageFormat format;
    private final SortedMap<String, Kind> arguments;
    private final String bare;

    private Saying(MessageFormat format, SortedMap<String, Kind> arguments) {
        this.format = format;
        this.arguments = arguments;
        this.bare = arguments.isEmpty() ? format.format(Map.of()) : "";
    }

    /** Throws IllegalArgumentException for a pattern that is none, or that asks for anything but named texts and numbers. */
    static Saying of(String pattern, Locale locale) {
        return new Saying(new MessageFormat(pattern, locale), arguments(new MessagePattern(pattern)));
    }

    private static SortedMap<String, Kind> arguments(MessagePattern pattern) {
        SortedMap<String, Kind> arguments = new TreeMap<>();
        for (int index = 0; index < pattern.countParts(); index++) {
            if (pattern.getPartType(index) == Part.Type.ARG_START) {
                String name = name(pattern, index + 1);
                Kind kind = kind(pattern, index);
                Kind before = arguments.put(name, kind);
                if (before != null && before != kind) {
                    throw new IllegalArgumentException("{" + name + "} is a text in one place and a number in another");
                }
            }
        }
        return arguments;
    }

    private static String name(MessagePattern pattern, int index) {
        if (pattern.getPartType(index) != Part.Type.ARG_NAME) {
            throw new IllegalArgumentException("An argument has a number for a name");
        }
        return pattern.getSubstring(pattern.getPart(index));
    }

    private static Kind kind(MessagePattern pattern, int start) {
        return switch (pattern.getPart(start).getArgType()) {
            case NONE, SELECT -> Kind.TEXT;
            case PLURAL, SELECTORDINAL -> Kind.NUMBER;
            case SIMPLE -> simple(pattern.getSubstring(pattern.getPart(start + 2)));
            case CHOICE -> throw new IllegalArgumentException("Write a plural or a select, not a choice");
        };
    }

    private static Kind simple(String type) {
        if (!type.equals("number")) {
            throw new IllegalArgumentException("An argument is a text or a number, not a " + type);
        }
        return Kind.NUMBER;
    }

    SortedMap<String, Kind> arguments() {
        return new TreeMap<>(arguments);
    }

    /**
     * The text with these arguments.
     *
     * @param named the name of an argument, its value, the name of the next, and so on. Throws IllegalArgumentException
     *     unless they are exactly those of the pattern
     */
    String with(Object... named) {
        if (named.length == 0 && arguments.isEmpty()) {
            return bare;
        }
        Map<String, Object> values = HashMap.newHashMap(named.length / 2);
        for (int index = 0; index + 1 < named.length; index += 2) {
            values.put((String) named[index], named[index + 1]);
        }
        check(values);
        // A format is not safe for several threads, and a copy for each call costs ten times as much as this lock
        synchronized (format) {
            return format.format(values);
        }
    }

    private void check(Map<String, Object> values) {
        boolean fitting = values.keySet().equals(arguments.keySet())
                && arguments.entrySet().stream()
                        .allMatch(argument -> argument.getValue().values.isInstance(values.get(argument.getKey())));
        if (!fitting) {
            throw new IllegalArgumentException("It takes " + arguments + ", not " + values.keySet());
        }
    }
}
