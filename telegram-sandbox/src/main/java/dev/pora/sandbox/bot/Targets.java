package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import dev.pora.sandbox.world.World;
import java.util.Optional;

/** Finds the chat that a call names, or says, as Telegram does, why the bot has no business there. */
final class Targets {
    private final World world;

    Targets(World world) {
        this.world = world;
    }

    Chat writable(Call call) {
        return writable(call.bot(), call.parameters().json("chat_id"));
    }

    Chat writable(Bot bot, JsonNode chatId) {
        Chat chat = readable(bot, chatId);
        if (chat.isPrivate()) {
            requireReachable(chat);
        } else if (chat.kind() == Chat.Kind.CHANNEL
                && !chat.membership(bot.id()).administers()) {
            throw Refusal.badRequest("need administrator rights in the channel chat");
        }
        return chat;
    }

    /** A chat that the bot may look at. */
    Chat readable(Bot bot, JsonNode chatId) {
        Chat chat = world.chat(bot, chatId.asLong()).orElseThrow(Targets::notFound);
        if (chat.isPrivate()) {
            requireKnown(bot, chat);
        } else {
            requireMember(bot, chat);
        }
        return chat;
    }

    private static Refusal notFound() {
        return Refusal.badRequest("chat not found");
    }

    private void requireKnown(Bot bot, Chat chat) {
        if (!chat.isOpened()) {
            boolean met = world.groupChats().stream().anyMatch(group -> group.has(bot.id()) && group.has(chat.id()));
            throw met ? Refusal.forbidden("bot can't initiate conversation with a user") : notFound();
        }
    }

    private void requireReachable(Chat chat) {
        if (world.person(chat.id()).map(Person::deactivated).orElse(true)) {
            throw Refusal.forbidden("user is deactivated");
        }
        if (chat.isBlocked()) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
    }

    private static void requireMember(Bot bot, Chat chat) {
        if (chat.migratedTo().isPresent()) {
            throw Refusal.migrated(chat.migratedTo().getAsLong());
        }
        if (chat.has(bot.id())) {
            return;
        }
        if (!chat.members().containsKey(bot.id())) {
            throw notFound();
        }
        String kind = chat.kind().type();
        throw Refusal.forbidden(
                chat.membership(bot.id()) == Membership.KICKED
                        ? "bot was kicked from the " + kind + " chat"
                        : "bot is not a member of the " + kind + " chat");
    }

    Optional<ObjectNode> user(long id) {
        return world.user(id);
    }

    Message message(Chat chat, long id, String missing) {
        return chat.message(id).orElseThrow(() -> Refusal.badRequest(missing));
    }
}
