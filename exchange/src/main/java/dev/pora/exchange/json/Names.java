package dev.pora.exchange.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How constants are called in a file: {@code FIRE_LATE} is {@code fire_late}. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }

    static <E extends Enum<E>> Stream<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Names::of);
    }
}
