package dev.pora.exchange.json;

import dev.pora.exchange.Excerpt;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Unfit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** An object and its place in the file. What nobody asked for is unknown. Everything wrong ends the reading with {@link Unfit}. */
final class Fields {
    private final String path;
    private final Map<String, Value> values;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(String path, Map<String, Value> values) {
        this.path = path;
        this.values = values;
    }

    /** Reads an object of which no other field is known than {@code reading} asks for. */
    static <T> T read(Value value, String path, Function<Fields, T> reading) {
        if (!(value instanceof Value.Members(Map<String, Value> members))) {
            throw unfit(path, Expected.OBJECT, value);
        }
        Fields fields = new Fields(path, members);
        T read = reading.apply(fields);
        fields.requireNothingElse();
        return read;
    }

    private void requireNothingElse() {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    String[] arguments = Stream.concat(Stream.of(Excerpt.of(name)), known.stream())
                            .toArray(String[]::new);
                    throw new Unfit(Flaw.of(Reason.UNKNOWN_FIELD, at(name), arguments));
                });
    }

    /** The place of a field as a JSON Pointer. */
    String at(String name) {
        return path + "/" + Excerpt.of(name).replace("~", "~0").replace("/", "~1");
    }

    String path() {
        return path;
    }

    private Optional<Value> find(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name)).filter(value -> !(value instanceof Value.Nothing));
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new Unfit(Flaw.of(Reason.MISSING, at(name), name)));
    }

    Optional<String> text(String name) {
        return find(name).map(value -> text(value, at(name), Expected.TEXT));
    }

    /** A text of a certain form. */
    <T> Optional<T> text(String name, Expected form, Function<String, Optional<T>> reading) {
        return find(name).map(value -> formed(value, at(name), form, reading));
    }

    private static String text(Value value, String path, Expected form) {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        throw unfit(path, form, value);
    }

    private static <T> T formed(Value value, String path, Expected form, Function<String, Optional<T>> reading) {
        return reading.apply(text(value, path, form)).orElseThrow(() -> unfit(path, form, value));
    }

    boolean flag(String name) {
        return find(name)
                .map(value -> {
                    if (value instanceof Value.Flag(boolean on)) {
                        return on;
                    }
                    throw unfit(at(name), Expected.FLAG, value);
                })
                .orElse(false);
    }

    Optional<Integer> number(String name, int from, int to) {
        return find(name).map(value -> {
            if (!(value instanceof Value.Whole(long number))) {
                throw unfit(at(name), Expected.WHOLE_NUMBER, value);
            }
            if (number < from || number > to) {
                throw new Unfit(Flaw.of(Reason.OUT_OF_RANGE, at(name), Integer.toString(from), Integer.toString(to)));
            }
            return (int) number;
        });
    }

    <T> Optional<T> object(String name, Function<Fields, T> reading) {
        return find(name).map(value -> read(value, at(name), reading));
    }

    /** Texts of a form, none when the list is missing. */
    <T> List<T> texts(String name, int most, Expected form, Function<String, Optional<T>> reading) {
        List<Value> entries = find(name).map(value -> entries(value, at(name))).orElse(List.of());
        if (entries.size() > most) {
            throw new Unfit(Flaw.of(Reason.TOO_MANY_VALUES, at(name), Integer.toString(most)));
        }
        List<T> read = new ArrayList<>();
        for (Value entry : entries) {
            read.add(formed(entry, at(name) + "/" + read.size(), form, reading));
        }
        return read;
    }

    private static List<Value> entries(Value value, String path) {
        if (value instanceof Value.Entries(List<Value> entries)) {
            return entries;
        }
        throw unfit(path, Expected.LIST, value);
    }

    /** One of the constants, by {@link Names#of}. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return find(name).map(value -> {
            String text = text(value, at(name), Expected.CHOICE);
            return Names.find(type, text)
                    .orElseThrow(() -> new Unfit(new Flaw(
                            Reason.UNFIT,
                            at(name),
                            Stream.concat(Stream.of(Expected.CHOICE.name(), Excerpt.of(text)), Names.all(type))
                                    .toList())));
        });
    }

    private static Unfit unfit(String path, Expected expected, Value value) {
        return new Unfit(Flaw.of(Reason.UNFIT, path, expected.name(), shown(value)));
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Excerpt.of(text);
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean on) -> Boolean.toString(on);
            case Value.Fraction _ -> "0.…";
            case Value.Nothing _ -> "null";
            case Value.Entries _ -> "[…]";
            case Value.Members _ -> "{…}";
        };
    }
}
