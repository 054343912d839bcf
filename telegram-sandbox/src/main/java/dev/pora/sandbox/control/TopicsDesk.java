package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.World;
import java.util.Optional;

/** The topics of a forum: {@code chats/{id}/topics}. Every answer is the chat as it is then. */
final class TopicsDesk implements ControlDoor.Desk {
    private final World world;

    TopicsDesk(World world) {
        this.world = world;
    }

    @Override
    public Optional<JsonNode> answer(ControlRequest request) {
        if (request.is("POST", "chats", "*", "topics")) {
            Chat chat = chat(request);
            var _ = world.topics().add(chat, ChatsDesk.actor(chat, request), request.text("name"));
            return show(chat);
        }
        if (request.is("PATCH", "chats", "*", "topics", "*")) {
            return change(chat(request), request);
        }
        if (request.is("DELETE", "chats", "*", "topics", "*")) {
            Chat chat = chat(request);
            world.topics().delete(chat, request.pathNumber(3));
            return show(chat);
        }
        return Optional.empty();
    }

    private Optional<JsonNode> change(Chat chat, ControlRequest request) {
        long by = ChatsDesk.actor(chat, request);
        long topic = request.pathNumber(3);
        if (request.has("name")) {
            world.topics().rename(chat, by, topic, request.text("name"));
        }
        if (request.has("closed")) {
            world.topics().close(chat, by, topic, request.flag("closed"));
        }
        return show(chat);
    }

    private Chat chat(ControlRequest request) {
        return world.groups().require(request.pathNumber(1));
    }

    private Optional<JsonNode> show(Chat chat) {
        return Optional.of(world.locked(() -> ChatsDesk.show(chat)));
    }
}
