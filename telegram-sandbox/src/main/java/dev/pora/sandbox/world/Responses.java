package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How people answer a message without writing: they press its buttons and react to it. */
public final class Responses {
    private final World world;
    private final Hearing hearing;

    Responses(World world) {
        this.world = world;
        this.hearing = new Hearing(world);
    }

    /** Presses an inline button and waits for the bot's answer, for up to 15 seconds of real time. */
    public Pressed press(Bot partner, long chatId, long messageId, long from, String data) throws InterruptedException {
        CompletableFuture<Pressed> answer = world.locked(() -> {
            Person who = world.people().require(from);
            Message message = Posts.require(world.people().chatFor(partner, chatId, who), messageId);
            if (!message.offers(data)) {
                throw Impossible.missing("Message " + messageId + " has no button with the data " + data);
            }
            Bot bot = world.bot(message.authorId()).orElse(partner);
            Presses.Press press = world.presses().begin(bot.id());
            bot.updates().add("callback_query", query(press, who, message, data));
            return press.answer();
        });
        return answer.completeOnTimeout(Pressed.unanswered(), Presses.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static ObjectNode query(Presses.Press press, Person who, Message message, String data) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("id", press.id());
        query.set("from", who.toUser());
        query.set("message", message.toBotApi());
        query.put("chat_instance", Long.toString(message.chatId() * 31 + press.botId()));
        return query.put("data", data);
    }

    /** An empty emoji takes the reaction away. In a channel nobody learns whose it is. */
    public void react(Bot bot, long chatId, long messageId, long from, String emoji) {
        world.exclusively(() -> {
            Person who = world.people().require(from);
            Chat chat = world.people().chatFor(bot, chatId, who);
            Message message = Posts.require(chat, messageId);
            if (!emoji.isEmpty() && !ReactionEmoji.isOne(emoji)) {
                throw Impossible.because(emoji + " is not among Telegram's reactions");
            }
            List<String> before = chat.reactions(message.id()).getOrDefault(from, List.of());
            List<String> after = emoji.isEmpty() ? List.of() : List.of(ReactionEmoji.plain(emoji));
            world.conversations().react(chat, message, from, after);
            if (chat.kind() == Chat.Kind.CHANNEL) {
                hearing.tellReactionCount(chat, counted(chat, message));
            } else {
                hearing.tellReaction(chat, bot, reaction(chat, message, who, before, after));
            }
        });
    }

    private ObjectNode reaction(Chat chat, Message message, Person who, List<String> before, List<String> after) {
        ObjectNode json = about(chat, message);
        json.set("user", who.toUser());
        json.set("old_reaction", reactions(before));
        json.set("new_reaction", reactions(after));
        return json;
    }

    private ObjectNode counted(Chat chat, Message message) {
        ObjectNode json = about(chat, message);
        ArrayNode counts = json.putArray("reactions");
        world.conversations().byEmoji(chat, message).forEach((emoji, who) -> {
            ObjectNode count = counts.addObject();
            count.putObject("type").put("type", "emoji").put("emoji", emoji);
            count.put("total_count", who.size());
        });
        return json;
    }

    private ObjectNode about(Chat chat, Message message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("chat", world.chatJson(chat));
        return json.put("message_id", message.id()).put("date", world.clock().epochSecond());
    }

    private static ArrayNode reactions(List<String> emoji) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        emoji.forEach(one -> array.addObject().put("type", "emoji").put("emoji", one));
        return array;
    }
}
