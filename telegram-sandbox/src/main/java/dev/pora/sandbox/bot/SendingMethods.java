package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** sendMessage and its kin, and sendChatAction. */
final class SendingMethods {
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final World world;
    private final Targets targets;
    private final Composing composing;
    private final Media media;

    SendingMethods(World world, Targets targets, Composing composing, Media media) {
        this.world = world;
        this.targets = targets;
        this.composing = composing;
        this.media = media;
    }

    void register(Map<String, Behaviour> behaviours) {
        behaviours.put("sendMessage", call -> send(call, composing.text(call.parameters())));
        behaviours.put("sendLocation", call -> send(call, location(call.parameters())));
        for (String kind : List.of("photo", "document", "voice", "audio", "video", "sticker")) {
            String method = "send" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
            behaviours.put(method, call -> sendMedia(call, kind));
        }
        behaviours.put("sendChatAction", this::act);
    }

    private Answer sendMedia(Call call, String kind) {
        var _ = targets.writable(call);
        ObjectNode content = media.content(call.parameters(), kind);
        content.setAll(composing.caption(call.parameters()));
        return send(call, content);
    }

    private Answer send(Call call, ObjectNode content) {
        Chat chat = targets.writable(call);
        composing.addSurroundings(call, chat, content);
        return Answer.done(world.conversations()
                .post(chat, author(world, call.bot(), chat), content)
                .toBotApi());
    }

    /** In a channel a bot speaks as the channel. */
    static ObjectNode author(World world, Bot bot, Chat chat) {
        ObjectNode author = JsonNodeFactory.instance.objectNode();
        if (chat.kind() == Chat.Kind.CHANNEL) {
            author.set("sender_chat", world.chatJson(chat));
        } else {
            author.set("from", bot.toUser());
        }
        return author;
    }

    private static ObjectNode location(Parameters given) {
        double latitude = given.json("latitude").asDouble();
        double longitude = given.json("longitude").asDouble();
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw Refusal.badRequest("location latitude or longitude is invalid");
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return content;
    }

    private Answer act(Call call) {
        Chat chat = targets.writable(call);
        String action = call.parameters().text("action");
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        world.conversations().act(chat, call.bot(), action);
        return Answer.yes();
    }
}
