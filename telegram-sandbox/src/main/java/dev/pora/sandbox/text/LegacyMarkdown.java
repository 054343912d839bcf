package dev.pora.sandbox.text;

/** parse_mode Markdown, which nests nothing and escapes only {@code _ * ` [}. */
final class LegacyMarkdown {
    private final String source;
    private final Composition composition = new Composition();
    private int at;

    private LegacyMarkdown(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) throws UnparsableText {
        return new LegacyMarkdown(source).read();
    }

    private FormattedText read() throws UnparsableText {
        while (at < source.length()) {
            char letter = source.charAt(at);
            if (letter == '\\' && at + 1 < source.length() && "_*`[".indexOf(source.charAt(at + 1)) >= 0) {
                composition.append(source.charAt(at + 1));
                at += 2;
            } else if ("_*`[".indexOf(letter) >= 0) {
                readEntity(letter);
            } else {
                composition.append(letter);
                at++;
            }
        }
        return composition.finished();
    }

    private void readEntity(char letter) throws UnparsableText {
        String mark = source.startsWith("```", at) ? "```" : String.valueOf(letter);
        String closing = letter == '[' ? "]" : mark;
        int end = source.indexOf(closing, at + mark.length());
        if (end < 0) {
            throw new UnparsableText(
                    "Can't find end of the entity starting at byte offset " + UnparsableText.byteOffset(source, at));
        }
        int start = composition.length();
        composition.append(source.substring(at + mark.length(), end));
        at = end + closing.length();
        switch (mark) {
            case "_" -> composition.mark("italic", start);
            case "*" -> composition.mark("bold", start);
            case "`" -> composition.mark("code", start);
            case "```" -> composition.mark("pre", start);
            default -> readAddress(start);
        }
    }

    private void readAddress(int start) {
        int end = source.indexOf(')', at);
        if (source.startsWith("(", at) && end > at) {
            Links.mark(composition, start, source.substring(at + 1, end));
            at = end + 1;
        }
    }
}
