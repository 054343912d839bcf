package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.MemberJson;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.World;
import java.util.List;
import java.util.Map;

/** What a bot can learn of a chat and its members, and leaving it. */
final class ChatMethods {
    private static final int MOST_REACTIONS = 11;
    private static final List<String> GIFTS =
            List.of("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels");
    private final World world;
    private final Targets targets;

    ChatMethods(World world, Targets targets) {
        this.world = world;
        this.targets = targets;
    }

    void register(Map<String, Behaviour> behaviours) {
        behaviours.put("getChat", this::chat);
        behaviours.put("getChatMember", this::member);
        behaviours.put("getChatAdministrators", this::administrators);
        behaviours.put("getChatMemberCount", this::count);
        behaviours.put("leaveChat", this::leave);
    }

    private Chat chatOf(Call call) {
        return targets.readable(call.bot(), call.parameters().json("chat_id"));
    }

    private Answer chat(Call call) {
        ObjectNode json = world.chatJson(chatOf(call));
        json.put("accent_color_id", 0).put("max_reaction_count", MOST_REACTIONS);
        ObjectNode gifts = json.putObject("accepted_gift_types");
        GIFTS.forEach(gift -> gifts.put(gift, false));
        return Answer.done(json);
    }

    private Answer member(Call call) {
        Chat chat = chatOf(call);
        long who = call.parameters().number("user_id", 0);
        ObjectNode user = world.user(who).orElseThrow(() -> Refusal.badRequest("PARTICIPANT_ID_INVALID"));
        boolean partner =
                chat.isPrivate() && (who == chat.id() || who == call.bot().id());
        return Answer.done(MemberJson.member(user, partner ? Membership.MEMBER : chat.membership(who)));
    }

    private Answer administrators(Call call) {
        Chat chat = chatOf(call);
        if (chat.isPrivate()) {
            throw Refusal.badRequest("there are no administrators in the private chat");
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chat.members().forEach((who, membership) -> {
            boolean counts = membership.administers()
                    && (who == call.bot().id() || world.person(who).isPresent());
            if (counts) {
                world.user(who).ifPresent(user -> list.add(MemberJson.member(user, membership)));
            }
        });
        return Answer.done(list);
    }

    private Answer count(Call call) {
        Chat chat = chatOf(call);
        long members = chat.members().values().stream().filter(Membership::isIn).count();
        return Answer.done(JsonNodeFactory.instance.numberNode(chat.isPrivate() ? 2 : members));
    }

    private Answer leave(Call call) {
        Chat chat = chatOf(call);
        if (chat.isPrivate()) {
            throw Refusal.badRequest("chat member status can't be changed in private chats");
        }
        world.groups().setMembership(chat, call.bot().id(), call.bot().id(), Membership.LEFT);
        return Answer.yes();
    }
}
