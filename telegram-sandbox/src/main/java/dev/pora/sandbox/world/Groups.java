package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Groups, supergroups and channels: who is in them, and what becomes of them. */
public final class Groups {
    private static final long GROUPS = -4_000_000_000L;
    private static final long SUPERGROUPS = -1_002_000_000_000L;
    private final World world;
    private final Hearing hearing;
    private int created;

    Groups(World world) {
        this.world = world;
        this.hearing = new Hearing(world);
    }

    /** A chat that has existed for a while: nobody is told. The first administrator, or member, is its creator. */
    public Chat found(Chat.Kind kind, String title, List<Long> members, Set<Long> admins) {
        return world.locked(() -> {
            if (kind == Chat.Kind.PRIVATE || title.isBlank() || title.length() > 128) {
                throw Impossible.because("A group, supergroup or channel needs a title of 1 to 128 characters");
            }
            members.forEach(this::requireUser);
            Chat chat = new Chat(nextId(kind), kind, title, world.firstNumber());
            members.forEach(who ->
                    chat.setMembership(who, admins.contains(who) ? Membership.ADMINISTRATOR : Membership.MEMBER));
            members.stream()
                    .filter(who -> world.person(who).isPresent())
                    .min((one, other) -> Boolean.compare(!admins.contains(one), !admins.contains(other)))
                    .ifPresent(who -> chat.setMembership(who, Membership.CREATOR));
            world.put(chat);
            world.conversations().stateChanged();
            return chat;
        });
    }

    private long nextId(Chat.Kind kind) {
        long base = kind == Chat.Kind.GROUP ? GROUPS : SUPERGROUPS;
        return base - (created++ == 0 ? 1 : world.firstNumber() + created);
    }

    private void requireUser(long who) {
        if (world.user(who).isEmpty()) {
            throw Impossible.missing("There is no user or bot with the id " + who);
        }
    }

    public Chat require(long id) {
        return world.group(id).orElseThrow(() -> Impossible.missing("There is no group or channel with the id " + id));
    }

    /**
     * Lets somebody in, out or up. A bot learns of its own change, administering bots of every one, and all members of who
     * came and went. A bot is in a channel as an administrator or not at all.
     */
    public void setMembership(Chat chat, long by, long who, Membership wanted) {
        world.exclusively(() -> {
            requireUser(who);
            boolean botInChannel =
                    chat.kind() == Chat.Kind.CHANNEL && world.bot(who).isPresent();
            Membership after = botInChannel && wanted.isIn() ? Membership.ADMINISTRATOR : wanted;
            Membership before = chat.membership(who);
            if (before != after) {
                chat.setMembership(who, after);
                tellBots(chat, who, change(chat, by, who, before, after));
                if (before.isIn() != after.isIn() && chat.isGroup()) {
                    announceMember(chat, by, who, after.isIn());
                }
                world.conversations().stateChanged();
            }
        });
    }

    private ObjectNode change(Chat chat, long by, long who, Membership before, Membership after) {
        return MemberJson.updated(
                world.chatJson(chat),
                user(by),
                world.clock().epochSecond(),
                MemberJson.member(user(who), before),
                MemberJson.member(user(who), after));
    }

    private void tellBots(Chat chat, long who, ObjectNode change) {
        world.bot(who)
                .ifPresentOrElse(
                        bot -> bot.updates().add("my_chat_member", change), () -> hearing.tellMember(chat, change));
    }

    private void announceMember(Chat chat, long by, long who, boolean came) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        if (came) {
            ArrayNode newcomers = content.putArray("new_chat_members");
            newcomers.add(user(who));
        } else {
            content.set("left_chat_member", user(who));
        }
        var _ = announce(chat, by, content);
    }

    public void rename(Chat chat, long by, String title) {
        world.exclusively(() -> {
            if (title.isBlank() || title.length() > 128) {
                throw Impossible.because("A title has 1 to 128 characters");
            }
            if (!title.equals(chat.title())) {
                chat.rename(title);
                var _ = announce(chat, by, JsonNodeFactory.instance.objectNode().put("new_chat_title", title));
                world.conversations().stateChanged();
            }
        });
    }

    /** As {@link Topics#add}. */
    public int addTopic(Chat chat, long by, String name) {
        return world.topics().add(chat, by, name);
    }

    /** The group becomes a supergroup with another id, its members come along, and the old id answers with the new. */
    public Chat migrate(Chat group, long by) {
        return world.locked(() -> {
            if (group.kind() != Chat.Kind.GROUP || group.migratedTo().isPresent()) {
                throw Impossible.because("Only a group that has not migrated yet becomes a supergroup");
            }
            Chat supergroup =
                    new Chat(nextId(Chat.Kind.SUPERGROUP), Chat.Kind.SUPERGROUP, group.title(), world.firstNumber());
            group.members().forEach(supergroup::setMembership);
            world.put(supergroup);
            group.migrateTo(supergroup.id());
            var _ = announce(
                    group, by, JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", supergroup.id()));
            var _ = announce(
                    supergroup, by, JsonNodeFactory.instance.objectNode().put("migrate_from_chat_id", group.id()));
            world.conversations().stateChanged();
            return supergroup;
        });
    }

    /** Posts a service message in the name of who did it, in a channel in its own. */
    Message announce(Chat chat, long by, ObjectNode content) {
        ObjectNode author = JsonNodeFactory.instance.objectNode();
        if (chat.kind() == Chat.Kind.CHANNEL) {
            author.set("sender_chat", world.chatJson(chat));
        } else {
            author.set("from", user(by));
        }
        Message message = world.conversations().post(chat, author, content);
        hearing.tellMessage(chat, world.firstBot(), message);
        return message;
    }

    private ObjectNode user(long id) {
        return world.user(id).orElseThrow(() -> Impossible.missing("There is no user with the id " + id));
    }
}
