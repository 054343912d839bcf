package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** One message as the Bot API shows it; ids count up in each chat. */
public record Message(long chatId, int id, ObjectNode json) {
    private static final List<String> SERVICE = List.of(
            "new_chat_members",
            "left_chat_member",
            "new_chat_title",
            "migrate_to_chat_id",
            "migrate_from_chat_id",
            "forum_topic_created",
            "forum_topic_edited",
            "forum_topic_closed",
            "forum_topic_reopened");

    public Message {
        json = json.deepCopy();
    }

    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** As bots see it: only inline keyboards are part of a message, the others belong to the person's screen. */
    public ObjectNode toBotApi() {
        ObjectNode shown = json();
        if (!shown.path("reply_markup").has("inline_keyboard")) {
            shown.remove("reply_markup");
        }
        return shown;
    }

    public String text() {
        return json.path("text").asText();
    }

    public long authorId() {
        return json.path("from").path("id").asLong();
    }

    public long date() {
        return json.path("date").asLong();
    }

    public boolean hasText() {
        return json.has("text");
    }

    /** Whether an inline button with this callback_data hangs under the message. */
    public boolean offers(String data) {
        for (JsonNode row : json.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (data.equals(button.path("callback_data").asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a file is its content, under which a caption may stand. */
    public boolean hasFile() {
        return Stream.of("photo", "document", "voice", "audio", "video").anyMatch(json::has);
    }

    /** Service messages tell of members, titles and topics; they can be neither copied nor forwarded. */
    public boolean isService() {
        return SERVICE.stream().anyMatch(json::has);
    }
}
