package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The topics of supergroups: begun, renamed, closed, opened again and deleted. */
public final class Topics {
    private static final int BLUE = 7_322_096;
    private final World world;

    Topics(World world) {
        this.world = world;
    }

    /** The id of the new topic. With its first topic a supergroup becomes a forum, and stays one. */
    public int add(Chat chat, long by, String name) {
        return world.locked(() -> {
            if (chat.kind() != Chat.Kind.SUPERGROUP) {
                throw Impossible.because("Topics exist in supergroups: turn the group into one first");
            }
            Topic named = new Topic(1, name, false);
            chat.becomeForum();
            ObjectNode content = JsonNodeFactory.instance.objectNode();
            content.putObject("forum_topic_created").put("name", named.name()).put("icon_color", BLUE);
            int id = world.groups().announce(chat, by, content).id();
            chat.put(new Topic(id, name, false));
            world.conversations().stateChanged();
            return id;
        });
    }

    public void rename(Chat chat, long by, long id, String name) {
        world.exclusively(() -> {
            Topic renamed = require(chat, id).named(name);
            chat.put(renamed);
            tell(chat, by, renamed, "forum_topic_edited", name);
        });
    }

    public void close(Chat chat, long by, long id, boolean closed) {
        world.exclusively(() -> {
            Topic topic = require(chat, id);
            if (topic.closed() != closed) {
                chat.put(topic.closed(closed));
                tell(chat, by, topic, closed ? "forum_topic_closed" : "forum_topic_reopened", "");
            }
        });
    }

    /** Its messages go with it, and no bot is told. */
    public void delete(Chat chat, long id) {
        world.exclusively(() -> {
            Topic topic = require(chat, id);
            chat.removeTopic(topic.id());
            List<Message> gone = chat.messages().stream()
                    .filter(message -> Threads.topicOf(message) == topic.id())
                    .toList();
            gone.forEach(message -> world.conversations().delete(chat, message));
            world.conversations().stateChanged();
        });
    }

    private static Topic require(Chat chat, long id) {
        return chat.topic(id).orElseThrow(() -> Impossible.missing("The chat has no topic " + id));
    }

    private void tell(Chat chat, long by, Topic topic, String happened, String name) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ObjectNode event = content.putObject(happened);
        if (!name.isEmpty()) {
            event.put("name", name);
        }
        Threads.place(chat, content, topic.id(), Optional.empty());
        var _ = world.groups().announce(chat, by, content);
        world.conversations().stateChanged();
    }
}
