package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads patterns from their text form, a line each: {@code name <- element element … => production argument … ^weight}.
 *
 * <p>An element is a CATEGORY of the lexicons, a constituent, a literal token in double quotes, or several of these in
 * brackets with bars between. After it {@code ?} makes it optional; before it {@code ~} forbids white space, {@code !}
 * forbids the thing itself, {@code <} means the token before the pattern instead, and {@code name:} names it as an argument. {@code ^} opens a pattern that opens the phrase, {@code &} one for phrases of its own
 * language alone,
 * {@code $} is the end of the phrase. An argument is a name, a whole number or a word.
 */
final class PatternFile {
    private static final java.util.regex.Pattern LINE =
            java.util.regex.Pattern.compile("(\\S+) <- (.+?) => (\\S+)((?: [^\\s^]\\S*)*)(?: \\^(-?[\\d.]+))?");
    private static final java.util.regex.Pattern ELEMENT =
            java.util.regex.Pattern.compile("(!)?([~<])?(?:([a-z]+\\d?):)?(\\(.*\\)|\"[^\"]+\"|[A-Za-z_0-9$]+)(\\?)?");

    private final Symbols symbols;
    private final Map<String, Production> productions;

    PatternFile(Symbols symbols, Map<String, Production> productions) {
        this.symbols = symbols;
        this.productions = productions;
    }

    /** The patterns of one line: one for each choice of its optional elements. */
    List<Pattern> read(String line, int language) {
        Matcher parts = LINE.matcher(line.strip().replaceAll("\\s+", " "));
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a pattern: " + line);
        }
        List<Part> elements = new ArrayList<>();
        boolean opens = false;
        boolean own = false;
        for (String element : parts.group(2).split(" ", -1)) {
            opens = opens || element.equals("^");
            own = own || element.equals("&");
            if (!element.equals("^") && !element.equals("&")) {
                elements.add(part(element, line));
            }
        }
        Production production = productions.get(parts.group(3));
        if (production == null) {
            throw new IllegalArgumentException("No production " + parts.group(3) + ": " + line);
        }
        List<String> arguments = Arrays.stream(parts.group(4).strip().split(" ", -1))
                .filter(argument -> !argument.isEmpty())
                .toList();
        double weight = parts.group(5) == null ? 0 : Double.parseDouble(parts.group(5));
        List<Pattern> patterns = new ArrayList<>();
        List<Part> before = elements.stream().filter(Part::before).toList();
        elements.removeAll(before);
        Head head =
                new Head(symbols.of(parts.group(1)), own ? language : -1, opens, before, production, arguments, weight);
        expand(head, elements, 0, new ArrayList<>(), patterns);
        return patterns;
    }

    private record Head(
            int symbol,
            int language,
            boolean opens,
            List<Part> before,
            Production production,
            List<String> arguments,
            double weight) {}

    private record Part(@Nullable String label, Pattern.Element element, boolean optional, boolean before) {}

    private Part part(String text, String line) {
        Matcher parts = ELEMENT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an element: " + text + " in " + line);
        }
        String what = parts.group(4);
        String[] names =
                what.startsWith("(") ? what.substring(1, what.length() - 1).split("\\|", -1) : new String[] {what};
        BitSet any = new BitSet();
        Arrays.stream(names).mapToInt(symbols::of).forEach(any::set);
        Pattern.Element element =
                Pattern.Element.of(any, "~".equals(parts.group(2)), parts.group(1) != null, what.equals("$"));
        return new Part(parts.group(3), element, parts.group(5) != null, "<".equals(parts.group(2)));
    }

    private static void expand(Head head, List<Part> all, int from, List<Part> chosen, List<Pattern> patterns) {
        if (from == all.size()) {
            patterns.add(pattern(head, chosen));
            return;
        }
        Part part = all.get(from);
        chosen.add(part);
        expand(head, all, from + 1, chosen, patterns);
        chosen.removeLast();
        if (part.optional()) {
            expand(head, all, from + 1, chosen, patterns);
        }
    }

    private static Pattern pattern(Head head, List<Part> chosen) {
        return new Pattern(
                head.symbol(),
                head.language(),
                head.opens(),
                head.before().stream().map(Part::element).toList(),
                chosen.stream().map(Part::element).toList(),
                head.production(),
                head.arguments().stream()
                        .map(argument -> argument(argument, chosen))
                        .toList(),
                head.weight());
    }

    private static Pattern.Argument argument(String argument, List<Part> chosen) {
        if (argument.matches("-?\\d+")) {
            return new Pattern.Argument(-1, Figure.word(Integer.parseInt(argument)));
        }
        if (argument.startsWith("'")) {
            return new Pattern.Argument(-1, argument.substring(1));
        }
        for (int index = 0; index < chosen.size(); index++) {
            if (argument.equals(chosen.get(index).label())) {
                return new Pattern.Argument(index, null);
            }
        }
        return new Pattern.Argument(-1, null);
    }
}
