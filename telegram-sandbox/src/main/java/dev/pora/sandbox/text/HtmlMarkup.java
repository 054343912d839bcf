package dev.pora.sandbox.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** parse_mode HTML, by the Bot API's "HTML style". */
final class HtmlMarkup {
    private static final Map<String, String> SIMPLE = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"));
    private static final Set<String> OTHERS = Set.of("span", "a", "code", "pre", "blockquote", "tg-emoji", "tg-time");
    private static final Pattern REFERENCE = Pattern.compile("&(lt|gt|amp|quot|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");

    private final String source;
    private final Composition composition = new Composition();

    private HtmlMarkup(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) throws UnparsableText {
        return new HtmlMarkup(source).read();
    }

    /** Named and numeric references; what is none of them stays as it is written. */
    static String unescape(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String reference) {
        return switch (reference) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> numeric(reference);
        };
    }

    private static String numeric(String reference) {
        boolean hex = reference.charAt(1) == 'x' || reference.charAt(1) == 'X';
        int code = hex ? Integer.parseInt(reference.substring(2), 16) : Integer.parseInt(reference.substring(1));
        boolean valid = Character.isValidCodePoint(code) && code != 0 && !(code >= 0xD800 && code <= 0xDFFF);
        return valid ? Character.toString(code) : "&" + reference + ';';
    }

    private FormattedText read() throws UnparsableText {
        int at = 0;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            int end = tag < 0 ? source.length() : tag;
            composition.append(unescape(source.substring(at, end)));
            if (tag < 0) {
                break;
            }
            at = source.startsWith("</", tag) ? readEnd(tag) : readStart(tag);
        }
        Composition.Open left = composition.innermost();
        if (left != null) {
            throw new UnparsableText("Can't find end tag corresponding to start tag \"" + left.kind() + '"');
        }
        return composition.finished();
    }

    private int readStart(int start) throws UnparsableText {
        HtmlTag tag = HtmlTag.read(source, start);
        String name = tag.name();
        if (!SIMPLE.containsKey(name) && !OTHERS.contains(name)) {
            throw new UnparsableText("Unsupported start tag \"" + name + "\" at byte offset "
                    + UnparsableText.byteOffset(source, start));
        }
        composition.open(name, attribute(tag, start), start);
        return tag.end();
    }

    private String attribute(HtmlTag tag, int start) throws UnparsableText {
        return switch (tag.name()) {
            case "a" -> tag.attribute("href");
            case "code" -> tag.attribute("class");
            case "blockquote" -> tag.attributes().containsKey("expandable") ? "expandable" : "";
            case "tg-emoji" -> tag.attribute("emoji-id");
            case "tg-time" -> tag.attribute("unix") + '/' + tag.attribute("format");
            case "span" -> {
                if (!"tg-spoiler".equals(tag.attribute("class"))) {
                    throw new UnparsableText("Tag \"span\" must have class \"tg-spoiler\" at byte offset "
                            + UnparsableText.byteOffset(source, start));
                }
                yield "";
            }
            default -> "";
        };
    }

    private int readEnd(int start) throws UnparsableText {
        int end = source.indexOf('>', start);
        int offset = UnparsableText.byteOffset(source, start);
        if (end < 0) {
            throw new UnparsableText("Unclosed end tag at byte offset " + offset);
        }
        String name = source.substring(start + 2, end).trim().toLowerCase(Locale.ROOT);
        Composition.Open top = composition.innermost();
        if (top == null) {
            throw new UnparsableText("Unexpected end tag at byte offset " + offset);
        }
        if (!name.isEmpty() && !name.equals(top.kind())) {
            throw new UnparsableText("Unmatched end tag at byte offset " + offset + ", expected \"</" + top.kind()
                    + ">\", found \"</" + name + ">\"");
        }
        close(composition.close());
        return end + 1;
    }

    private void close(Composition.Open tag) throws UnparsableText {
        switch (tag.kind()) {
            case "span" -> composition.mark("spoiler", tag.start());
            case "a" -> closeLink(tag);
            case "code" -> closeCode(tag);
            case "pre" -> closePre(tag);
            case "blockquote" ->
                composition.mark(tag.attribute().isEmpty() ? "blockquote" : "expandable_blockquote", tag.start());
            case "tg-emoji" -> composition.markWith("custom_emoji", tag.start(), "custom_emoji_id", tag.attribute());
            case "tg-time" -> closeTime(tag);
            default -> composition.mark(SIMPLE.getOrDefault(tag.kind(), tag.kind()), tag.start());
        }
    }

    private void closeLink(Composition.Open tag) {
        String address = tag.attribute().isEmpty() ? composition.textFrom(tag.start()) : tag.attribute();
        Links.mark(composition, tag.start(), address);
    }

    private void closeCode(Composition.Open tag) {
        String language =
                tag.attribute().startsWith("language-") ? tag.attribute().substring(9) : "";
        if (composition.isInside("pre") && !language.isEmpty()) {
            composition.markWith("pre", tag.start(), "language", language);
        } else if (!composition.isInside("pre")) {
            composition.mark("code", tag.start());
        }
    }

    /** A code element with a language that fills it whole has made the entity already. */
    private void closePre(Composition.Open tag) {
        if (!composition.endsWith("pre", tag.start())) {
            composition.mark("pre", tag.start());
        }
    }

    private void closeTime(Composition.Open tag) throws UnparsableText {
        int slash = tag.attribute().indexOf('/');
        var details = DateTimeMark.details(
                tag.attribute().substring(0, slash), tag.attribute().substring(slash + 1));
        if (details.isEmpty()) {
            throw new UnparsableText("Invalid date_time specified in the tag \"tg-time\" at byte offset "
                    + UnparsableText.byteOffset(source, tag.sourceIndex()));
        }
        composition.mark("date_time", tag.start(), details.get());
    }
}
