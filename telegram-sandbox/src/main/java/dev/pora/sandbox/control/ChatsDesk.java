package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Impossible;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups, supergroups and channels: {@code chats}. */
final class ChatsDesk implements ControlDoor.Desk {
    private final World world;

    ChatsDesk(World world) {
        this.world = world;
    }

    @Override
    public Optional<JsonNode> answer(ControlRequest request) {
        if (request.is("POST", "chats")) {
            return Optional.of(world.locked(() -> show(add(request))));
        }
        if (request.is("PATCH", "chats", "*")) {
            Chat chat = world.groups().require(request.pathNumber(1));
            return Optional.of(world.locked(() -> show(change(chat, request))));
        }
        return Optional.empty();
    }

    static ObjectNode show(Chat chat) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", chat.id()).put("type", chat.kind().type()).put("title", chat.title());
        ArrayNode members = json.putArray("members");
        ArrayNode admins = json.putArray("admins");
        ArrayNode muted = json.putArray("muted");
        chat.members().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(member -> member.getValue().isIn())
                .forEach(member -> {
                    members.add(member.getKey());
                    if (member.getValue().administers()) {
                        admins.add(member.getKey());
                    } else if (member.getValue() == Membership.RESTRICTED) {
                        muted.add(member.getKey());
                    }
                });
        ArrayNode topics = json.putArray("topics");
        chat.topics()
                .forEach(topic -> topics.addObject()
                        .put("id", topic.id())
                        .put("name", topic.name())
                        .put("closed", topic.closed()));
        json.put("is_forum", chat.isForum());
        return json;
    }

    /** The bot is in unless {@code bot} is false; in a channel, where it could not post otherwise, as administrator. */
    private Chat add(ControlRequest request) {
        Chat.Kind kind = switch (request.text("type")) {
            case "group" -> Chat.Kind.GROUP;
            case "supergroup" -> Chat.Kind.SUPERGROUP;
            case "channel" -> Chat.Kind.CHANNEL;
            default -> throw Impossible.because("type is group, supergroup or channel.");
        };
        Set<Long> admins = request.ids("admins");
        Set<Long> members = request.ids("members");
        members.addAll(admins);
        boolean withBot = !request.has("bot") || request.flag("bot");
        long bot = world.firstBot().id();
        List<Long> people = new ArrayList<>(members);
        people.remove(bot);
        if (people.isEmpty()) {
            throw Impossible.because("A chat needs at least one person among its members.");
        }
        Chat chat = world.groups().found(kind, request.text("title"), people, admins);
        if (withBot || members.contains(bot)) {
            boolean administers = admins.contains(bot) || kind == Chat.Kind.CHANNEL;
            world.groups()
                    .setMembership(
                            chat, people.getFirst(), bot, administers ? Membership.ADMINISTRATOR : Membership.MEMBER);
        }
        return chat;
    }

    private Chat change(Chat chat, ControlRequest request) {
        long by = actor(chat, request);
        if (request.has("title")) {
            world.groups().rename(chat, by, request.text("title"));
        }
        if (request.has("members")) {
            setMembers(chat, by, request.ids("members"));
        }
        if (request.has("admins")) {
            setAdmins(chat, by, request.ids("admins"));
        }
        if (request.has("muted")) {
            setMuted(chat, by, request.ids("muted"));
        }
        if (request.has("bot")) {
            Membership wanted = request.flag("bot") ? Membership.MEMBER : Membership.KICKED;
            world.groups().setMembership(chat, by, world.firstBot().id(), wanted);
        }
        if (request.has("topic")) {
            var _ = world.groups().addTopic(chat, by, request.text("topic"));
        }
        return request.has("migrate") && request.flag("migrate")
                ? world.groups().migrate(chat, by)
                : chat;
    }

    /** Who does it: {@code by}, otherwise the creator. */
    static long actor(Chat chat, ControlRequest request) {
        return request.has("by")
                ? request.number("by")
                : chat.members().entrySet().stream()
                        .filter(member -> member.getValue() == Membership.CREATOR)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> Impossible.because("Say with \"by\" who changes the chat."));
    }

    private void setMembers(Chat chat, long by, Set<Long> wanted) {
        wanted.stream()
                .filter(who -> !chat.has(who))
                .forEach(who -> world.groups().setMembership(chat, by, who, Membership.MEMBER));
        chat.members().keySet().stream()
                .filter(who -> !wanted.contains(who) && world.person(who).isPresent())
                .forEach(who -> world.groups().setMembership(chat, by, who, Membership.LEFT));
    }

    private void setAdmins(Chat chat, long by, Set<Long> wanted) {
        chat.members().forEach((who, membership) -> {
            if (membership.isIn() && !membership.administers() && wanted.contains(who)) {
                world.groups().setMembership(chat, by, who, Membership.ADMINISTRATOR);
            } else if (membership == Membership.ADMINISTRATOR && !wanted.contains(who)) {
                world.groups().setMembership(chat, by, who, Membership.MEMBER);
            }
        });
    }

    /** Administrators cannot be kept from writing. */
    private void setMuted(Chat chat, long by, Set<Long> wanted) {
        chat.members().forEach((who, membership) -> {
            if (membership == Membership.MEMBER && wanted.contains(who)) {
                world.groups().setMembership(chat, by, who, Membership.RESTRICTED);
            } else if (membership == Membership.RESTRICTED && !wanted.contains(who)) {
                world.groups().setMembership(chat, by, who, Membership.MEMBER);
            }
        });
    }
}
