package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.ReactionEmoji;
import dev.pora.sandbox.world.StoredFile;
import dev.pora.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** answerCallbackQuery, setMessageReaction, and getFile. */
final class AnsweringMethods {
    private static final int LARGEST_DOWNLOAD = 20 << 20;
    private final World world;
    private final Targets targets;

    AnsweringMethods(World world, Targets targets) {
        this.world = world;
        this.targets = targets;
    }

    void register(Map<String, Behaviour> behaviours) {
        behaviours.put("answerCallbackQuery", this::answerCallback);
        behaviours.put("setMessageReaction", this::react);
        behaviours.put("getFile", this::file);
    }

    private Answer answerCallback(Call call) {
        Parameters given = call.parameters();
        boolean answered = world.presses()
                .answer(
                        call.bot().id(),
                        given.text("callback_query_id"),
                        given.text("text"),
                        given.flag("show_alert"),
                        given.text("url"));
        if (!answered) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        return Answer.yes();
    }

    private Answer react(Call call) {
        Chat chat = targets.writable(call);
        Message message =
                targets.message(chat, call.parameters().number("message_id", 0), "message to react not found");
        List<String> emoji = new ArrayList<>();
        for (JsonNode reaction : call.parameters().json("reaction")) {
            String one = reaction.path("emoji").asText();
            if (!"emoji".equals(reaction.path("type").asText()) || !ReactionEmoji.isOne(one)) {
                throw Refusal.badRequest("REACTION_INVALID");
            }
            emoji.add(ReactionEmoji.plain(one));
        }
        if (emoji.size() > 1) {
            throw Refusal.badRequest("REACTIONS_TOO_MANY");
        }
        world.conversations().react(chat, message, call.bot().id(), emoji);
        return Answer.yes();
    }

    private Answer file(Call call) {
        StoredFile file = world.files()
                .find(call.parameters().text("file_id"))
                .orElseThrow(() -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
        if (file.size() > LARGEST_DOWNLOAD) {
            throw Refusal.badRequest("file is too big");
        }
        return Answer.done(JsonNodeFactory.instance
                .objectNode()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size())
                .put("file_path", file.path()));
    }
}
