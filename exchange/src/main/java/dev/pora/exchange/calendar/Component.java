package dev.pora.exchange.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between BEGIN and END (RFC 5545, section 3.6). */
record Component(String name, List<Property> properties, List<Component> parts) {
    static final String EVENT = "VEVENT";
    static final String TO_DO = "VTODO";
    static final String ALARM = "VALARM";
    static final String TIME_ZONE = "VTIMEZONE";

    Component {
        properties = List.copyOf(properties);
        parts = List.copyOf(parts);
    }

    Stream<Property> all(String property) {
        return properties.stream().filter(candidate -> candidate.name().equals(property));
    }

    Optional<Property> find(String property) {
        return all(property).findFirst();
    }

    /** The text of a property; empty when there is none, or it is blank. */
    Optional<String> text(String property) {
        return find(property).map(found -> found.text().strip()).filter(text -> !text.isEmpty());
    }

    /** Whether a property has this value, in any case. */
    boolean says(String property, String value) {
        return find(property)
                .filter(found -> found.value().strip().equalsIgnoreCase(value))
                .isPresent();
    }

    Stream<Component> parts(String part) {
        return parts.stream().filter(candidate -> candidate.name().equals(part));
    }
}
