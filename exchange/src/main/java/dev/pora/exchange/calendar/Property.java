package dev.pora.exchange.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A content line of RFC 5545, section 3.1.
 *
 * @param name in capitals
 * @param parameters by their names in capitals, unquoted
 * @param value as it stands in the file
 */
record Property(String name, Map<String, String> parameters, String value) {
    Property(String name, String value) {
        this(name, Map.of(), value);
    }

    static Property text(String name, String text) {
        return new Property(name, Texts.escaped(text));
    }

    Property with(String parameter, String parameterValue) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, parameterValue);
        return new Property(name, more, value);
    }

    Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    boolean has(String parameter, String expected) {
        return parameter(parameter).filter(expected::equalsIgnoreCase).isPresent();
    }

    /** The value as a text. */
    String text() {
        return Texts.unescaped(value);
    }
}
