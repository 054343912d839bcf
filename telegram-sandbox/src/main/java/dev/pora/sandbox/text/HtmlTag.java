package dev.pora.sandbox.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A start tag: lower-case name, attributes with their values unescaped, and the index after its {@code >}. */
record HtmlTag(String name, Map<String, String> attributes, int end) {
    HtmlTag {
        attributes = Map.copyOf(attributes);
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** Reads the tag whose {@code <} stands at {@code start}. */
    static HtmlTag read(String source, int start) throws UnparsableText {
        int at = start + 1;
        while (at < source.length() && !isBlank(source.charAt(at)) && source.charAt(at) != '>') {
            at++;
        }
        require(at < source.length(), "Unclosed start tag", source, start);
        String name = source.substring(start + 1, at).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new HashMap<>();
        at = afterBlanks(source, at);
        while (at < source.length() && source.charAt(at) != '>') {
            at = afterBlanks(source, readAttribute(source, start, at, attributes));
        }
        require(at < source.length(), "Unclosed start tag", source, start);
        return new HtmlTag(name, attributes, at + 1);
    }

    private static int readAttribute(String source, int tag, int start, Map<String, String> into)
            throws UnparsableText {
        int at = start;
        while (at < source.length() && !isBlank(source.charAt(at)) && "=>".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        String name = source.substring(start, at).toLowerCase(Locale.ROOT);
        require(!name.isEmpty(), "Empty attribute name in the tag \"" + tagName(source, tag) + '"', source, tag);
        at = afterBlanks(source, at);
        if (at >= source.length() || source.charAt(at) != '=') {
            into.put(name, "");
            return at;
        }
        return readValue(source, tag, afterBlanks(source, at + 1), name, into);
    }

    private static int readValue(String source, int tag, int start, String name, Map<String, String> into)
            throws UnparsableText {
        require(start < source.length(), "Unclosed start tag", source, tag);
        char quote = source.charAt(start);
        int from = start;
        int end;
        if (quote == '"' || quote == '\'') {
            from = start + 1;
            end = source.indexOf(quote, from);
            require(end >= 0, "Unclosed start tag", source, tag);
        } else {
            end = start;
            while (end < source.length() && !isBlank(source.charAt(end)) && source.charAt(end) != '>') {
                end++;
            }
        }
        into.put(name, HtmlMarkup.unescape(source.substring(from, end)));
        return from == start ? end : end + 1;
    }

    private static String tagName(String source, int tag) {
        int end = tag + 1;
        while (end < source.length() && Character.isLetterOrDigit(source.charAt(end))) {
            end++;
        }
        return source.substring(tag + 1, end);
    }

    private static int afterBlanks(String source, int start) {
        int at = start;
        while (at < source.length() && isBlank(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    }

    private static void require(boolean holds, String problem, String source, int index) throws UnparsableText {
        if (!holds) {
            throw new UnparsableText(problem + " at byte offset " + UnparsableText.byteOffset(source, index));
        }
    }
}
