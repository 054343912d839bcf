package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.People;
import dev.pora.sandbox.world.Pressed;
import dev.pora.sandbox.world.World;
import java.util.Optional;

/** Reading and writing as somebody: {@code chats/{id}/messages} and what hangs under a message. */
final class MessagesDesk implements ControlDoor.Desk {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private final World world;
    private final SentContent content;

    MessagesDesk(World world) {
        this.world = world;
        this.content = new SentContent(world);
    }

    @Override
    public Optional<JsonNode> answer(ControlRequest request) throws InterruptedException {
        if (request.is("GET", "chats", "*", "messages")) {
            return Optional.of(world.locked(() -> list(request)));
        }
        if (request.is("POST", "chats", "*", "messages")) {
            return Optional.of(send(request));
        }
        if (request.is("PATCH", "chats", "*", "messages", "*")) {
            return Optional.of(edit(request));
        }
        if (request.is("DELETE", "chats", "*", "messages", "*")) {
            return Optional.of(delete(request));
        }
        if (request.is("POST", "chats", "*", "messages", "*", "press")) {
            return Optional.of(press(request));
        }
        if (request.is("POST", "chats", "*", "messages", "*", "reaction")) {
            return Optional.of(react(request));
        }
        return Optional.empty();
    }

    private JsonNode list(ControlRequest request) {
        Bot bot = BotChoice.of(world, request.query());
        var viewer = world.people().require(request.queryNumber("as"));
        Chat chat = world.people().chatFor(bot, request.pathNumber(1), viewer);
        long before = request.queryNumber("before");
        long limit = request.queryNumber("limit");
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode messages = page.putArray("messages");
        chat.messagesBefore(
                        before <= 0 ? Integer.MAX_VALUE : (int) Math.min(before, Integer.MAX_VALUE),
                        limit <= 0 ? USUAL_PAGE : (int) Math.min(limit, LARGEST_PAGE))
                .forEach(message -> messages.add(world.conversations().shown(chat, message)));
        return page;
    }

    private JsonNode send(ControlRequest request) {
        Bot bot = BotChoice.of(world, request.body());
        Message sent = world.people()
                .send(new People.Sending(
                        bot,
                        request.pathNumber(1),
                        request.number("from"),
                        request.has("forward") ? forwarded(bot, request) : content.of(request),
                        request.number("reply_to_message_id"),
                        request.number("message_thread_id"),
                        request.has("anonymous") && request.flag("anonymous")));
        return sent.json();
    }

    private ObjectNode forwarded(Bot bot, ControlRequest request) {
        JsonNode source = request.body().path("forward");
        ObjectNode content = world.posts()
                .forwarded(
                        bot,
                        request.number("from"),
                        source.path("chat_id").asLong(),
                        source.path("message_id").asLong());
        if (request.has("media_group_id")) {
            content.put("media_group_id", request.text("media_group_id"));
        }
        return content;
    }

    private JsonNode delete(ControlRequest request) {
        Bot bot = BotChoice.of(world, request.query());
        world.posts().delete(bot, request.pathNumber(1), request.pathNumber(3), request.queryNumber("from"));
        return JsonNodeFactory.instance.objectNode().put("ok", true);
    }

    private JsonNode edit(ControlRequest request) {
        Bot bot = BotChoice.of(world, request.body());
        return world.people()
                .edit(bot, request.pathNumber(1), request.pathNumber(3), request.number("from"), request.text("text"))
                .json();
    }

    private JsonNode press(ControlRequest request) throws InterruptedException {
        Bot bot = BotChoice.of(world, request.body());
        Pressed pressed = world.people()
                .press(bot, request.pathNumber(1), request.pathNumber(3), request.number("from"), request.text("data"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("answered", pressed.answered())
                .put("text", pressed.text())
                .put("show_alert", pressed.showAlert())
                .put("url", pressed.url());
    }

    private JsonNode react(ControlRequest request) {
        Bot bot = BotChoice.of(world, request.body());
        world.people()
                .react(
                        bot,
                        request.pathNumber(1),
                        request.pathNumber(3),
                        request.number("from"),
                        request.text("emoji"));
        return JsonNodeFactory.instance.objectNode().put("ok", true);
    }
}
