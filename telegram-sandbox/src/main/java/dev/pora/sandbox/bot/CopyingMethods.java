package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Copies;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** copyMessage, forwardMessage, and both for several at once. */
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
        behaviours.put("copyMessages", call -> each(call, message -> copied(call, message)));
        behaviours.put("forwardMessages", call -> each(call, Copies::forwarded));
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

    private static ObjectNode copied(Call call, Message message) {
        ObjectNode content = Copies.content(message);
        return call.parameters().flag("remove_caption")
                ? content.without(List.of("caption", "caption_entities"))
                : content;
    }

    /** Those that are gone or cannot be taken along are skipped; what was an album is one again. */
    private Answer each(Call call, Function<Message, ObjectNode> content) {
        Chat from = targets.readable(call.bot(), call.parameters().json("from_chat_id"));
        List<Message> sources = sources(call, from);
        if (sources.isEmpty()) {
            throw Refusal.badRequest(
                    "there are no messages to " + (call.method().startsWith("copy") ? "copy" : "forward"));
        }
        Map<String, String> albums = new HashMap<>();
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        for (Message source : sources) {
            ObjectNode taken = content.apply(source);
            String album = source.json().path("media_group_id").asText();
            if (!album.isEmpty()) {
                taken.put("media_group_id", albums.computeIfAbsent(album, old -> Copies.newAlbum()));
            }
            ids.addObject().put("message_id", post(call, taken).id());
        }
        return Answer.done(ids);
    }

    private static List<Message> sources(Call call, Chat from) {
        List<Message> sources = new ArrayList<>();
        long last = 0;
        for (JsonNode id : call.parameters().json("message_ids")) {
            if (id.asLong() <= last) {
                throw Refusal.badRequest("message identifiers must be in a strictly increasing order");
            }
            last = id.asLong();
            from.message(last).filter(Copies::isPossible).ifPresent(sources::add);
        }
        return sources;
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
