package dev.pora.sandbox.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as a bot sends it: with a parse_mode, or with explicit entities, or plain. */
public final class TextReading {
    private TextReading() {}

    /** A parse_mode wins over entities, as on the real server. The result is trimmed and has what was found in it. */
    public static FormattedText read(String text, String parseMode, JsonNode entities) throws UnparsableText {
        FormattedText parsed = switch (parseMode.toLowerCase(Locale.ROOT)) {
            case "" -> new FormattedText(text, explicit(text, entities));
            case "html" -> HtmlMarkup.parse(text);
            case "markdownv2" -> MarkdownV2.parse(text);
            case "markdown" -> LegacyMarkdown.parse(text);
            default -> throw new UnparsableText("unsupported parse_mode");
        };
        return parsed.trimmed().withFound();
    }

    /** What a person types: no mark-up, only the mentions that they picked. */
    public static FormattedText typed(String text, List<Entity> mentions) {
        return new FormattedText(text, mentions).trimmed().withFound();
    }

    private static List<Entity> explicit(String text, JsonNode given) throws UnparsableText {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode entity : given) {
            long offset = entity.path("offset").asLong();
            long length = entity.path("length").asLong();
            if (offset < 0 || length < 0 || offset + length > text.length()) {
                throw new UnparsableText("entity beginning at UTF-16 offset " + offset + " ends after the end of the"
                        + " text at UTF-16 offset " + (offset + length));
            }
            if (splits(text, offset) || splits(text, offset + length)) {
                throw new UnparsableText("entity beginning at UTF-16 offset " + offset
                        + " starts or ends in a middle of a UTF-16 symbol");
            }
            if (length > 0) {
                entities.add(new Entity(
                        entity.path("type").asText(), (int) offset, (int) length, details((ObjectNode) entity)));
            }
        }
        return entities;
    }

    private static boolean splits(String text, long index) {
        return index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt((int) index))
                && Character.isHighSurrogate(text.charAt((int) index - 1));
    }

    private static ObjectNode details(ObjectNode entity) {
        ObjectNode details = entity.deepCopy();
        return details.remove(List.of("type", "offset", "length"));
    }
}
