package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.text.FormattedText;
import dev.pora.sandbox.text.TextReading;
import dev.pora.sandbox.text.UnparsableText;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Copies;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Threads;
import dev.pora.sandbox.world.Topic;
import java.util.Optional;

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

    private ObjectNode formatted(String textField, String entitiesField, FormattedText read) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put(textField, read.text());
        ArrayNode entities = JsonNodeFactory.instance.arrayNode();
        read.entitiesJson().forEach(entity -> introduce((ObjectNode) entity).ifPresent(entities::add));
        if (!entities.isEmpty()) {
            content.set(entitiesField, entities);
        }
        return content;
    }

    /** Somebody who is mentioned by id is there with their names; the mention of nobody is plain text. */
    private Optional<ObjectNode> introduce(ObjectNode entity) {
        return "text_mention".equals(entity.path("type").asText())
                ? targets.user(entity.path("user").path("id").asLong()).map(user -> {
                    entity.set("user", user);
                    return entity;
                })
                : Optional.of(entity);
    }

    /** Adds the keyboard, the message replied to, and the topic. */
    void addSurroundings(Call call, Chat chat, ObjectNode content) {
        Parameters given = call.parameters();
        addKeyboard(given, content);
        place(call, chat, content);
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

    private void place(Call call, Chat chat, ObjectNode content) {
        if (chat.membership(call.bot().id()) == Membership.RESTRICTED) {
            throw Refusal.badRequest("not enough rights to send text messages to the chat");
        }
        long given = call.parameters().number("message_thread_id", 0);
        if (given != 0 && chat.topic(given).isEmpty()) {
            throw Refusal.badRequest("message thread not found");
        }
        Threads.place(chat, content, given, answered(call, chat, content));
        boolean closed = chat.topic(content.path("message_thread_id").asLong())
                .map(Topic::closed)
                .orElse(false);
        if (closed && !chat.membership(call.bot().id()).administers()) {
            throw Refusal.badRequest("TOPIC_CLOSED");
        }
    }

    /** The message of the same chat that is answered; one of another chat is described in {@code content}. */
    private Optional<Message> answered(Call call, Chat chat, ObjectNode content) {
        JsonNode reply = call.parameters().json("reply_parameters");
        if (reply.isMissingNode()) {
            return Optional.empty();
        }
        Chat source = reply.has("chat_id") ? targets.readable(call.bot(), reply.path("chat_id")) : chat;
        Optional<Message> answered = source.message(reply.path("message_id").asLong());
        if (answered.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
            throw Refusal.badRequest("message to be replied not found");
        }
        answered.ifPresent(message -> addQuote(reply, message, content));
        if (source.id() == chat.id()) {
            return answered;
        }
        answered.ifPresent(message -> content.set("external_reply", external(message)));
        return Optional.empty();
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
        json.set("origin", Copies.origin(message));
        json.set("chat", message.json().path("chat"));
        return json.put("message_id", message.id());
    }
}
