package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Copies;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.World;
import java.util.List;
import java.util.Map;

/** copyMessage and forwardMessage. */
final class CopyingMethods {
    private final World world;
    private final Targets targets;
    private final Composing composing;

    CopyingMethods(World world, Targets targets, Composing composing) {
        this.world = world;
        this.targets = targets;
        this.composing = composing;
    }

    void register(Map<String, Behaviour> behaviours) {
        behaviours.put("copyMessage", this::copy);
        behaviours.put("forwardMessage", this::forward);
    }

    private Answer copy(Call call) {
        ObjectNode content = Copies.content(source(call, "message to copy not found", "message can't be copied"));
        if (call.parameters().has("caption") && !content.has("text")) {
            content.remove(List.of("caption", "caption_entities"));
            content.setAll(composing.caption(call.parameters()));
        }
        Message sent = post(call, content);
        return Answer.done(JsonNodeFactory.instance.objectNode().put("message_id", sent.id()));
    }

    private Answer forward(Call call) {
        Message source = source(call, "message to forward not found", "message can't be forwarded");
        return Answer.done(post(call, Copies.forwarded(source)).toBotApi());
    }

    private Message source(Call call, String missing, String unfit) {
        Parameters given = call.parameters();
        Chat from = targets.readable(call.bot(), given.json("from_chat_id"));
        Message source = targets.message(from, given.number("message_id", 0), missing);
        if (!Copies.isPossible(source)) {
            throw Refusal.badRequest(unfit);
        }
        return source;
    }

    private Message post(Call call, ObjectNode content) {
        Chat chat = targets.writable(call);
        composing.addSurroundings(call, chat, content);
        return world.conversations().post(chat, SendingMethods.author(world, call.bot(), chat), content);
    }
}
