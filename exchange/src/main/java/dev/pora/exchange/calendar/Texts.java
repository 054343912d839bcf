package dev.pora.exchange.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Values of the type TEXT (RFC 5545, section 3.3.11). */
final class Texts {
    private static final int DELETE = 0x7f;

    private Texts() {}

    /** Control characters but tabs and line ends have no place in a calendar and are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').append((char) character);
                case '\n', '\r' -> escaped.append("\\n");
                default -> append(escaped, character);
            }
        });
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        if (character == '\t' || (character >= ' ' && character != DELETE)) {
            escaped.appendCodePoint(isLoneSurrogate(character) ? '\ufffd' : character);
        }
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(Texts::escaped).collect(Collectors.joining(","));
    }

    /** Unknown escapes stand for what follows them. */
    static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character == '\\' && index + 1 < value.length()) {
                index++;
                char escaped = value.charAt(index);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    /** Parts between commas that are not escaped, each unescaped and without space around it. */
    static List<String> unescapedList(String value) {
        List<String> texts = new ArrayList<>();
        int begin = 0;
        for (int index = 0; index <= value.length(); index++) {
            if (index == value.length() || value.charAt(index) == ',') {
                texts.add(unescaped(value.substring(begin, index)).strip());
                begin = index + 1;
            } else if (value.charAt(index) == '\\') {
                index++;
            }
        }
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }
}
