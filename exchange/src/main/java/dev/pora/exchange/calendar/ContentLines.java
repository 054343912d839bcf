package dev.pora.exchange.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes components as content lines: CRLF, folded at 75 octets, never within a character (RFC 5545, section 3.1). */
final class ContentLines {
    private static final int OCTETS = 75;
    private static final String END = "\r\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[:;,]");

    private final StringBuilder text = new StringBuilder();

    void begin(String component) {
        line("BEGIN:" + component);
    }

    void end(String component) {
        line("END:" + component);
    }

    void write(Component component) {
        begin(component.name());
        component.properties().forEach(this::write);
        component.parts().forEach(this::write);
        end(component.name());
    }

    void write(Property property) {
        StringBuilder line = new StringBuilder(property.name());
        for (Map.Entry<String, String> parameter : property.parameters().entrySet()) {
            line.append(';').append(parameter.getKey()).append('=').append(quoted(parameter.getValue()));
        }
        line(line.append(':').append(property.value()).toString());
    }

    /** A parameter has no escapes: what it cannot hold is left out. */
    private static String quoted(String value) {
        String clean = value.replaceAll("[\"\\p{Cntrl}]", "");
        return NEEDS_QUOTES.matcher(clean).find() ? '"' + clean + '"' : clean;
    }

    private void line(String line) {
        int octets = 0;
        for (int index = 0; index < line.length(); ) {
            int character = line.codePointAt(index);
            int size = octets(character);
            if (octets + size > OCTETS) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
            index += Character.charCount(character);
        }
        text.append(END);
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
