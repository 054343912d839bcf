package dev.pora.telegram.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message has to look like. A line {@code …} stands for any lines, <code>{…}</code> for anything within a line,
 * <code>{name}</code> for something that is remembered by this name; a line {@code ~ words} asks for words anywhere in the
 * message, and {@code ! words} forbids them.
 */
record BodyPattern(List<String> lines, List<String> wanted, List<String> forbidden) {
    private static final Pattern BLANK = Pattern.compile("\\{(…|[a-z][A-Za-z0-9]*)}");
    private static final String ANYTHING = "…";

    static BodyPattern of(String body) {
        List<String> lines = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            if (line.startsWith("~ ")) {
                wanted.add(line.substring(2));
            } else if (line.startsWith("! ")) {
                forbidden.add(line.substring(2));
            } else {
                lines.add(line.stripTrailing());
            }
        }
        boolean wordsAlone = lines.isEmpty() && !body.isEmpty();
        return new BodyPattern(wordsAlone ? List.of(ANYTHING) : lines, wanted, forbidden);
    }

    /** Whether a body is like this; names that it fills in are added to those that are known. */
    boolean fits(String body, Map<String, String> known) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile(regex(known, names)).matcher(body + "\n");
        boolean fits = matcher.matches()
                && wanted.stream().allMatch(words -> body.contains(filled(words, known)))
                && forbidden.stream().noneMatch(words -> body.contains(filled(words, known)));
        if (fits) {
            names.forEach(name -> known.put(name, matcher.group(name)));
        }
        return fits;
    }

    private String regex(Map<String, String> known, List<String> names) {
        StringBuilder regex = new StringBuilder();
        for (String line : lines) {
            if (line.equals(ANYTHING)) {
                regex.append("(?:[^\n]*\n)*?");
            } else {
                appendLine(regex, line, known, names);
            }
        }
        return regex.toString();
    }

    private static void appendLine(StringBuilder regex, String line, Map<String, String> known, List<String> names) {
        Matcher blanks = BLANK.matcher(line);
        int from = 0;
        while (blanks.find()) {
            regex.append(Pattern.quote(line.substring(from, blanks.start())));
            regex.append(blank(blanks.group(1), known, names));
            from = blanks.end();
        }
        regex.append(Pattern.quote(line.substring(from))).append('\n');
    }

    private static String blank(String name, Map<String, String> known, List<String> names) {
        if (name.equals(ANYTHING)) {
            return "[^\n]*?";
        }
        if (known.containsKey(name)) {
            return Pattern.quote(known.getOrDefault(name, ""));
        }
        if (names.contains(name)) {
            return "\\k<" + name + ">";
        }
        names.add(name);
        return "(?<" + name + ">[^\n]+?)";
    }

    /** A text with what is known in the place of its names. */
    static String filled(String text, Map<String, String> known) {
        return BLANK.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(known.getOrDefault(blank.group(1), blank.group())));
    }
}
