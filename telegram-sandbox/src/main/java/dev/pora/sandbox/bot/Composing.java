package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.text.FormattedText;
import dev.pora.sandbox.text.TextReading;
import dev.pora.sandbox.text.UnparsableText;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Message;

/** The parts that the sending and editing methods share: texts, captions, keyboards, replies, topics. */
final class Composing {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private final Targets targets;

    Composing(Targets targets) {
        this.targets = targets;
    }

    /** {@code text} and {@code entities}. */
    ObjectNode text(Parameters given) {
        FormattedText read = read(given.text("text"), given.text("parse_mode"), given.json("entities"));
        if (read.text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (read.text().length() > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return formatted("text", "entities", read);
    }

    /** {@code caption} and {@code caption_entities}; nothing when the caption is empty. */
    ObjectNode caption(Parameters given) {
        FormattedText read = read(given.text("caption"), given.text("parse_mode"), given.json("caption_entities"));
        if (read.text().length() > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return read.text().isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : formatted("caption", "caption_entities", read);
    }

    private static FormattedText read(String text, String parseMode, JsonNode entities) {
        try {
            return TextReading.read(text, parseMode, entities);
        } catch (UnparsableText unparsable) {
            throw Refusal.badRequest(
                    "unsupported parse_mode".equals(unparsable.reason())
                            ? unparsable.reason()
                            : "can't parse entities: " + unparsable.reason());
        }
    }

    private static ObjectNode formatted(String textField, String entitiesField, FormattedText read) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put(textField, read.text());
        if (!read.entities().isEmpty()) {
            content.set(entitiesField, read.entitiesJson());
        }
        return content;
    }

    /** Adds the keyboard, the message replied to, and the topic. */
    void addSurroundings(Call call, Chat chat, ObjectNode content) {
        Parameters given = call.parameters();
        addKeyboard(given, content);
        addTopic(given, chat, content);
        if (given.has("reply_parameters")) {
            addReply(call.bot(), chat, given.json("reply_parameters"), content);
        }
        if (given.has("link_preview_options")) {
            content.set("link_preview_options", given.json("link_preview_options"));
        }
        if (given.flag("protect_content")) {
            content.put("has_protected_content", true);
        }
    }

    void addKeyboard(Parameters given, ObjectNode content) {
        JsonNode markup = given.json("reply_markup");
        if (!markup.isMissingNode()) {
            Keyboards.check(markup);
            if (!markup.has("inline_keyboard")
                    || !markup.path("inline_keyboard").isEmpty()) {
                content.set("reply_markup", markup.deepCopy());
            }
        }
    }

    private static void addTopic(Parameters given, Chat chat, ObjectNode content) {
        if (given.has("message_thread_id")) {
            long thread = given.number("message_thread_id", 0);
            if (!chat.topics().containsKey((int) thread)) {
                throw Refusal.badRequest("message thread not found");
            }
            content.put("message_thread_id", thread).put("is_topic_message", true);
        }
    }

    private void addReply(Bot bot, Chat chat, JsonNode reply, ObjectNode content) {
        Chat source = reply.has("chat_id") ? targets.readable(bot, reply.path("chat_id")) : chat;
        var answered = source.message(reply.path("message_id").asLong());
        if (answered.isEmpty()) {
            if (!reply.path("allow_sending_without_reply").asBoolean()) {
                throw Refusal.badRequest("message to be replied not found");
            }
            return;
        }
        if (source.id() == chat.id()) {
            ObjectNode shown = answered.get().toBotApi();
            shown.remove("reply_to_message");
            content.set("reply_to_message", shown);
        } else {
            content.set("external_reply", external(answered.get()));
        }
        addQuote(reply, answered.get(), content);
    }

    private static void addQuote(JsonNode reply, Message answered, ObjectNode content) {
        String quote = reply.path("quote").asText();
        if (quote.isEmpty()) {
            return;
        }
        int position = answered.text().indexOf(quote);
        if (position < 0) {
            throw Refusal.badRequest("QUOTE_TEXT_INVALID");
        }
        content.putObject("quote").put("text", quote).put("position", position).put("is_manual", true);
    }

    private static ObjectNode external(Message message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("origin", origin(message));
        json.set("chat", message.json().path("chat"));
        return json.put("message_id", message.id());
    }

    /** Where a message comes from, when it is shown elsewhere. */
    static ObjectNode origin(Message message) {
        ObjectNode origin = JsonNodeFactory.instance.objectNode();
        JsonNode json = message.json();
        if (json.has("forward_origin")) {
            return (ObjectNode) json.path("forward_origin");
        }
        if (json.has("sender_chat")) {
            origin.put("type", "channel").put("date", message.date()).set("chat", json.path("sender_chat"));
            return origin.put("message_id", message.id());
        }
        origin.put("type", "user").put("date", message.date()).set("sender_user", json.path("from"));
        return origin;
    }
}
