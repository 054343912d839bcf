package dev.pora.telegram.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.telegram.conversation.turn.Document;
import dev.pora.telegram.conversation.turn.Item;
import dev.pora.telegram.conversation.turn.Storable;
import dev.pora.telegram.words.ItemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in a message of the Bot API what it shows and says, whatever its kind. */
final class Items {
    /** The fields that tell a message's kind; those that come along with another one stand behind it. */
    private static final Map<String, ItemKind> KINDS = kinds();

    /** What {@code copyMessage} refuses by its description. */
    private static final Set<String> NEVER_COPIED =
            Set.of("paid_media", "invoice", "giveaway", "giveaway_winners", "story");

    /** What would be lost of a text that is told as such. Links in a text, mentions and the like are found anew. */
    private static final Set<String> FORMATS = Set.of(
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "blockquote",
            "expandable_blockquote",
            "code",
            "pre",
            "text_link",
            "text_mention",
            "custom_emoji",
            "date_time");

    /** Longer than any {@code file_id} that was ever seen. */
    private static final int LONGEST_ID = 256;

    private Items() {}

    private static Map<String, ItemKind> kinds() {
        Map<String, ItemKind> kinds = new LinkedHashMap<>();
        kinds.put("text", ItemKind.TEXT);
        kinds.put("animation", ItemKind.ANIMATION);
        kinds.put("audio", ItemKind.AUDIO);
        kinds.put("document", ItemKind.DOCUMENT);
        kinds.put("live_photo", ItemKind.PHOTO);
        kinds.put("photo", ItemKind.PHOTO);
        kinds.put("sticker", ItemKind.STICKER);
        kinds.put("story", ItemKind.STORY);
        kinds.put("video", ItemKind.VIDEO);
        kinds.put("video_note", ItemKind.VIDEO_NOTE);
        kinds.put("voice", ItemKind.VOICE);
        kinds.put("contact", ItemKind.CONTACT);
        kinds.put("poll", ItemKind.POLL);
        kinds.put("checklist", ItemKind.CHECKLIST);
        kinds.put("dice", ItemKind.DICE);
        kinds.put("game", ItemKind.GAME);
        kinds.put("venue", ItemKind.VENUE);
        kinds.put("location", ItemKind.LOCATION);
        kinds.put("rich_message", ItemKind.OTHER);
        kinds.put("paid_media", ItemKind.OTHER);
        kinds.put("invoice", ItemKind.OTHER);
        kinds.put("giveaway", ItemKind.OTHER);
        kinds.put("giveaway_winners", ItemKind.OTHER);
        return kinds;
    }

    /** Empty for what says that something happened, and for what has not come with a known field. */
    static Optional<Item> of(JsonNode message) {
        return kind(message)
                .map(kind -> new Item(
                        kind,
                        message.path("chat").path("id").asLong(),
                        copyable(message, kind),
                        words(message, kind),
                        document(message.path("document"))));
    }

    /**
     * What a message replies to: a stretch of it that was marked by hand, the message in the same chat, or one elsewhere,
     * of which little is told.
     */
    static Optional<Item> repliedTo(JsonNode message) {
        JsonNode quote = message.path("quote");
        if (quote.path("is_manual").asBoolean()) {
            return Optional.of(new Item(
                    ItemKind.TEXT,
                    0,
                    List.of(),
                    Storable.of(quote.path("text").asText().strip())));
        }
        return message.has("reply_to_message")
                ? of(message.path("reply_to_message"))
                : elsewhere(
                        message.path("external_reply"),
                        Storable.of(quote.path("text").asText()));
    }

    private static Optional<Item> elsewhere(JsonNode reply, String quote) {
        Optional<Item> told = of(reply)
                .map(item -> item.words().isEmpty()
                        ? new Item(item.kind(), item.chat(), item.messages(), quote.strip())
                        : item);
        return told.isPresent() || quote.isBlank()
                ? told
                : Optional.of(new Item(ItemKind.TEXT, 0, List.of(), quote.strip()));
    }

    private static Optional<Document> document(JsonNode document) {
        String id = document.path("file_id").asText();
        boolean fits = !id.isBlank() && id.length() <= LONGEST_ID && id.chars().allMatch(c -> c > ' ' && c < '\u007f');
        return fits
                ? Optional.of(new Document(
                        id,
                        Storable.of(document.path("file_name").asText()),
                        document.path("file_size").asLong()))
                : Optional.empty();
    }

    private static Optional<ItemKind> kind(JsonNode message) {
        return KINDS.entrySet().stream()
                .filter(entry -> message.has(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A plain text is all that there is to it: it can be told without a copy. */
    private static List<Long> copyable(JsonNode message, ItemKind kind) {
        boolean refused = message.path("has_protected_content").asBoolean()
                || NEVER_COPIED.stream().anyMatch(message::has)
                || (kind == ItemKind.TEXT && !isFormatted(message));
        long id = message.path("message_id").asLong();
        return refused || id <= 0 || !message.path("chat").has("id") ? List.of() : List.of(id);
    }

    private static boolean isFormatted(JsonNode message) {
        return message.path("entities").findValuesAsText("type").stream().anyMatch(FORMATS::contains);
    }

    private static String words(JsonNode message, ItemKind kind) {
        String caption = message.path("caption").asText().strip();
        return Storable.of(caption.isEmpty() ? ofKind(message, kind).strip() : caption);
    }

    private static String ofKind(JsonNode message, ItemKind kind) {
        return switch (kind) {
            case TEXT -> message.path("text").asText();
            case DOCUMENT -> message.path("document").path("file_name").asText();
            case AUDIO -> song(message.path("audio"));
            case STICKER -> message.path("sticker").path("emoji").asText();
            case GAME -> message.path("game").path("title").asText();
            case POLL -> message.path("poll").path("question").asText();
            case CHECKLIST -> message.path("checklist").path("title").asText();
            case CONTACT -> contact(message.path("contact"));
            case VENUE -> joined(", ", message.path("venue"), "title", "address");
            case LOCATION -> place(message.path("location"));
            case OTHER -> message.path("invoice").path("title").asText();
            case PHOTO, VIDEO, ANIMATION, VOICE, VIDEO_NOTE, DICE, STORY -> "";
        };
    }

    private static String song(JsonNode audio) {
        String named = joined(" – ", audio, "performer", "title");
        return named.isEmpty() ? audio.path("file_name").asText() : named;
    }

    private static String contact(JsonNode contact) {
        String name = joined(" ", contact, "first_name", "last_name");
        String number = contact.path("phone_number").asText();
        return Stream.of(name, number).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String place(JsonNode location) {
        return String.format(
                Locale.ROOT,
                "%.5f, %.5f",
                location.path("latitude").asDouble(),
                location.path("longitude").asDouble());
    }

    private static String joined(String between, JsonNode of, String... fields) {
        return Stream.of(fields)
                .map(field -> of.path(field).asText())
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(between));
    }
}
