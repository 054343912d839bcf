package dev.pora.sandbox.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** parse_mode MarkdownV2, by the Bot API's "MarkdownV2 style". */
final class MarkdownV2 {
    private static final String RESERVED = "_*[]()~`>#+-=|{}.!";
    private static final Map<String, String> TYPES =
            Map.of("*", "bold", "_", "italic", "__", "underline", "~", "strikethrough", "||", "spoiler", "`", "code");
    private static final Map<String, String> SPOKEN = Map.of(
            "*",
            "Bold",
            "_",
            "Italic",
            "__",
            "Underline",
            "~",
            "Strikethrough",
            "||",
            "Spoiler",
            "`",
            "Code",
            "```",
            "PreCode",
            "[",
            "TextUrl",
            "![",
            "CustomEmoji");
    private static final Pattern EMOJI = Pattern.compile("tg://emoji\\?id=(\\d{1,20})");
    private static final Pattern TIME = Pattern.compile("tg://time\\?unix=(\\d{1,12})(?:&format=([a-zA-Z]*))?");
    private static final Pattern LANGUAGE = Pattern.compile("[^\\s`]+(?=\\s)");

    private final String source;
    private final Composition composition = new Composition();
    private int at;
    private boolean lineStart = true;

    private MarkdownV2(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) throws UnparsableText {
        return new MarkdownV2(source).read();
    }

    private FormattedText read() throws UnparsableText {
        while (at < source.length()) {
            step();
        }
        endQuote();
        Composition.Open left = composition.innermost();
        if (left != null) {
            throw new UnparsableText("Can't find end of " + SPOKEN.getOrDefault(left.kind(), left.kind())
                    + " entity at byte offset " + UnparsableText.byteOffset(source, left.sourceIndex()));
        }
        return composition.finished();
    }

    private void step() throws UnparsableText {
        char letter = source.charAt(at);
        if (letter == '\\' && at + 1 < source.length() && source.charAt(at + 1) > 0 && source.charAt(at + 1) < 127) {
            append(source.charAt(at + 1), 2);
        } else if (composition.isInside("`") || composition.isInside("```")) {
            stepInCode(letter);
        } else if (letter == '\n') {
            newLine();
        } else if (RESERVED.indexOf(letter) < 0) {
            append(letter, 1);
        } else if (!endsEntity() && !startsEntity(letter)) {
            throw new UnparsableText(
                    "Character '" + letter + "' is reserved and must be escaped with the preceding '\\'");
        }
    }

    private void append(char letter, int read) {
        composition.append(letter);
        at += read;
        lineStart = false;
    }

    private void stepInCode(char letter) {
        String fence = composition.isInside("`") ? "`" : "```";
        if (source.startsWith(fence, at)) {
            end(fence);
        } else {
            append(letter, 1);
        }
    }

    private void newLine() {
        if (composition.hasOpen(">") && !source.startsWith(">", at + 1)) {
            endQuote();
        }
        append('\n', 1);
        lineStart = true;
    }

    /** A quotation that ends in {@code ||} is collapsed at first. */
    private void endQuote() {
        Composition.Open top = composition.innermost();
        boolean expandable = top != null && "||".equals(top.kind()) && top.start() == composition.length();
        if (expandable && composition.hasOpen(">")) {
            top = composition.close();
            top = composition.innermost();
        }
        if (top != null && ">".equals(top.kind())) {
            composition.mark(
                    expandable ? "expandable_blockquote" : "blockquote",
                    composition.close().start());
        }
    }

    private boolean endsEntity() throws UnparsableText {
        Composition.Open top = composition.innermost();
        if (top == null) {
            return false;
        }
        return switch (top.kind()) {
            case "[", "![" -> source.charAt(at) == ']' && endLink(composition.close());
            case "_" -> source.charAt(at) == '_' && !source.startsWith("__", at) && close("_");
            case ">" -> false;
            default -> source.startsWith(top.kind(), at) && close(top.kind());
        };
    }

    private boolean close(String mark) {
        end(mark);
        return true;
    }

    private void end(String mark) {
        Composition.Open open = composition.close();
        at += mark.length();
        if (!"```".equals(mark)) {
            composition.mark(TYPES.getOrDefault(mark, mark), open.start());
        } else if (open.attribute().isEmpty()) {
            composition.mark("pre", open.start());
        } else {
            composition.markWith("pre", open.start(), "language", open.attribute());
        }
    }

    private boolean startsEntity(char letter) {
        return switch (letter) {
            case '_' -> open(source.startsWith("__", at) ? "__" : "_");
            case '*', '~', '[' -> open(String.valueOf(letter));
            case '|' -> source.startsWith("||", at) && open("||");
            case '!' -> source.startsWith("![", at) && open("![");
            case '`' -> source.startsWith("```", at) ? openFence() : open("`");
            case '>' -> lineStart && openQuote();
            default -> false;
        };
    }

    private boolean open(String mark) {
        composition.open(mark, "", at);
        at += mark.length();
        return true;
    }

    /** The word right after the fence names the language; a line break there belongs to the fence. */
    private boolean openFence() {
        int start = at;
        at += 3;
        String language = "";
        Matcher word = LANGUAGE.matcher(source).region(at, source.length());
        if (word.lookingAt()) {
            language = word.group();
            at = word.end();
        }
        if (source.startsWith("\n", at)) {
            at++;
        }
        composition.open("```", language, start);
        return true;
    }

    private boolean openQuote() {
        if (!composition.hasOpen(">")) {
            composition.open(">", "", at);
        }
        at++;
        lineStart = false;
        return true;
    }

    private boolean endLink(Composition.Open link) throws UnparsableText {
        int start = at;
        at++;
        String address = composition.textFrom(link.start());
        if (source.startsWith("(", at)) {
            address = readAddress(start);
        }
        if ("[".equals(link.kind())) {
            Links.mark(composition, link.start(), address);
        } else {
            markSpecial(link, address);
        }
        return true;
    }

    private String readAddress(int start) throws UnparsableText {
        StringBuilder address = new StringBuilder();
        for (at++; at < source.length() && source.charAt(at) != ')'; at++) {
            if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                at++;
            }
            address.append(source.charAt(at));
        }
        if (at >= source.length()) {
            throw new UnparsableText(
                    "Can't find end of a URL at byte offset " + UnparsableText.byteOffset(source, start + 1));
        }
        at++;
        return address.toString();
    }

    private void markSpecial(Composition.Open link, String address) throws UnparsableText {
        Matcher emoji = EMOJI.matcher(address);
        Matcher time = TIME.matcher(address);
        if (emoji.matches()) {
            composition.markWith("custom_emoji", link.start(), "custom_emoji_id", emoji.group(1));
        } else if (time.matches()) {
            String format = time.group(2) == null ? "" : time.group(2);
            composition.mark(
                    "date_time",
                    link.start(),
                    DateTimeMark.details(time.group(1), format)
                            .orElseThrow(() -> new UnparsableText("Invalid date_time format specified")));
        } else {
            throw new UnparsableText("Custom emoji or date_time URL must be specified");
        }
    }
}
