package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Changing and deleting what was sent. */
final class EditingMethods {
    private static final Duration DELETABLE = Duration.ofDays(2);
    private final World world;
    private final Targets targets;
    private final Composing composing;

    EditingMethods(World world, Targets targets, Composing composing) {
        this.world = world;
        this.targets = targets;
        this.composing = composing;
    }

    void register(Map<String, Behaviour> behaviours) {
        behaviours.put("editMessageText", this::editText);
        behaviours.put("editMessageCaption", this::editCaption);
        behaviours.put("editMessageReplyMarkup", this::editMarkup);
        behaviours.put("deleteMessage", this::delete);
        behaviours.put("deleteMessages", this::deleteEach);
    }

    private Answer editText(Call call) {
        ObjectNode text = composing.text(call.parameters());
        Edited edited = editable(call);
        if (!edited.message().hasText()) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        return replace(call, edited, text, List.of("text", "entities", "link_preview_options"));
    }

    private Answer editCaption(Call call) {
        ObjectNode caption = composing.caption(call.parameters());
        Edited edited = editable(call);
        if (edited.message().hasText()) {
            throw Refusal.badRequest("there is no caption in the message to edit");
        }
        return replace(call, edited, caption, List.of("caption", "caption_entities"));
    }

    private Answer editMarkup(Call call) {
        return replace(call, editable(call), call.parameters().values().objectNode(), List.of());
    }

    /** A keyboard that is not given again is gone, as on the real server. */
    private Answer replace(Call call, Edited edited, ObjectNode content, List<String> replaced) {
        ObjectNode before = edited.message().json();
        ObjectNode after = before.deepCopy();
        after.remove(replaced);
        after.remove("reply_markup");
        after.setAll(content);
        composing.addKeyboard(call.parameters(), after);
        if (after.equals(before)) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        return Answer.done(world.conversations()
                .edit(edited.chat(), edited.message(), after)
                .toBotApi());
    }

    private record Edited(Chat chat, Message message) {}

    private Edited editable(Call call) {
        Parameters given = call.parameters();
        if (given.has("inline_message_id")) {
            throw Refusal.badRequest("MESSAGE_ID_INVALID");
        }
        requireAddress(given);
        Chat chat = targets.writable(call);
        Message message = targets.message(chat, given.number("message_id", 0), "message to edit not found");
        boolean own = chat.kind() == Chat.Kind.CHANNEL
                || message.authorId() == call.bot().id();
        if (!own || message.isService() || hasForeignKeyboard(message.json())) {
            throw Refusal.badRequest("message can't be edited");
        }
        return new Edited(chat, message);
    }

    private static void requireAddress(Parameters given) {
        if (!given.has("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        if (!given.has("message_id")) {
            throw Refusal.badRequest("message identifier is not specified");
        }
    }

    /** A message that was sent with a reply keyboard can be edited no more. */
    private static boolean hasForeignKeyboard(JsonNode message) {
        return message.path("reply_markup").has("keyboard")
                || message.path("reply_markup").has("remove_keyboard")
                || message.path("reply_markup").has("force_reply");
    }

    private Answer delete(Call call) {
        Chat chat = targets.writable(call);
        delete(
                call,
                chat,
                targets.message(chat, call.parameters().number("message_id", 0), "message to delete not found"));
        return Answer.yes();
    }

    /** Those that are gone already are skipped. */
    private Answer deleteEach(Call call) {
        Chat chat = targets.writable(call);
        for (JsonNode id : call.parameters().json("message_ids")) {
            chat.message(id.asLong()).ifPresent(message -> delete(call, chat, message));
        }
        return Answer.yes();
    }

    private void delete(Call call, Chat chat, Message message) {
        Instant sent = Instant.ofEpochSecond(message.date());
        boolean fresh = world.clock().instant().isBefore(sent.plus(DELETABLE));
        boolean own = message.authorId() == call.bot().id();
        boolean administers = chat.membership(call.bot().id()).administers();
        if (!administers && !(fresh && (own || chat.isPrivate()))) {
            throw Refusal.badRequest("message can't be deleted for everyone");
        }
        world.conversations().delete(chat, message);
    }
}
