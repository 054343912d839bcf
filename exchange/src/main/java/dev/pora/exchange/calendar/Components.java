package dev.pora.exchange.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/**
 * Takes a component's lines apart with ical4j's parser. What ical4j makes of them is not asked: it would look zones up
 * over the network, give this Java zones of its own, and refuse a component for one property of many.
 */
final class Components implements ContentHandler {
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Component> found = Optional.empty();
    private String property = "";
    private String value = "";
    private Map<String, String> parameters = new LinkedHashMap<>();

    private Components() {}

    private record Open(String name, List<Property> properties, List<Component> parts) {
        Component closed() {
            return new Component(name, properties, parts);
        }
    }

    /** Empty when they cannot be taken apart. */
    static Optional<Component> read(List<String> lines) {
        Components components = new Components();
        String text = "BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
        try {
            new CalendarParserImpl(true).parse(new StringReader(text), components);
        } catch (ParserException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return components.found;
    }

    @Override
    public void startCalendar() {
        // What is read is a component by itself.
    }

    @Override
    public void endCalendar() {
        // What is read is a component by itself.
    }

    @Override
    public void startComponent(String name) {
        open.push(new Open(name.toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void endComponent(String name) {
        Component closed = open.pop().closed();
        if (open.isEmpty()) {
            found = Optional.of(closed);
        } else {
            open.element().parts().add(closed);
        }
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        parameters = new LinkedHashMap<>();
        value = "";
    }

    @Override
    public void propertyValue(String written) {
        value = written;
    }

    @Override
    public void endProperty(String name) {
        if (!open.isEmpty()) {
            open.element().properties().add(new Property(property, parameters, value));
        }
    }

    @Override
    public void parameter(String name, String written) {
        boolean quoted = written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"");
        parameters.put(name.toUpperCase(Locale.ROOT), quoted ? written.substring(1, written.length() - 1) : written);
    }
}
