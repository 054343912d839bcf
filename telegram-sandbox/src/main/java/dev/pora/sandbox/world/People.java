package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.text.FormattedText;
import dev.pora.sandbox.text.TextReading;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** What people do: write, edit, press, react, block. Each act reaches the bots that would learn of it. */
public final class People {
    private static final long FIRST_NEWCOMER = 7_100_000_000L;
    private final World world;
    private final Hearing hearing;
    private int newcomers;

    People(World world) {
        this.world = world;
        this.hearing = new Hearing(world);
    }

    /** Somebody new, whom no bot knows yet. */
    public Person add(String firstName, String lastName, String username, String language) {
        return world.locked(() -> {
            long id = FIRST_NEWCOMER + world.firstNumber() + newcomers++;
            return add(new Person(id, firstName, lastName, username, language, false));
        });
    }

    public Person add(Person person) {
        return world.locked(() -> {
            world.put(person);
            world.conversations().stateChanged();
            return person;
        });
    }

    public Person change(long id, UnaryOperator<Person> change) {
        return world.locked(() -> add(change.apply(require(id))));
    }

    /** The private chat counts as opened, as if the person had once pressed Start. */
    public void acquaint(long personId, Bot bot) {
        world.exclusively(() -> {
            world.privateChat(bot, personId).ifPresent(Chat::open);
        });
    }

    /** Writes plain text to the first bot in the private chat. */
    public Message say(Person from, String text) {
        return say(from.id(), from, text);
    }

    /** Writes plain text into a chat. */
    public Message say(long chatId, Person from, String text) {
        return send(new Sending(world.firstBot(), chatId, from.id(), typed(text), 0, 0));
    }

    /** Plain text as the content of a message. */
    public static ObjectNode typed(String text) {
        FormattedText read = TextReading.typed(text);
        if (read.text().isEmpty()) {
            throw Impossible.because("A message needs some text");
        }
        if (read.text().length() > 4096) {
            throw Impossible.because("A message has at most 4096 characters; send it in parts");
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("text", read.text());
        if (!read.entities().isEmpty()) {
            content.set("entities", read.entitiesJson());
        }
        return content;
    }

    /** A message on its way: to which bot or chat, from whom, what, and, when not 0, the reply and the topic. */
    public record Sending(Bot bot, long chatId, long from, ObjectNode content, long replyTo, long thread) {}

    public Message send(Sending sending) {
        return world.locked(() -> {
            Person author = require(sending.from());
            Chat chat = chatFor(sending.bot(), sending.chatId(), author);
            requireVoice(chat, author);
            chat.open();
            Message message = world.conversations().post(chat, author(chat, author), content(chat, sending));
            hearing.tellMessage(chat, sending.bot(), message);
            return message;
        });
    }

    private ObjectNode author(Chat chat, Person author) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (chat.kind() == Chat.Kind.CHANNEL) {
            json.set("sender_chat", world.chatJson(chat));
        } else {
            json.set("from", author.toUser());
        }
        return json;
    }

    private static ObjectNode content(Chat chat, Sending sending) {
        ObjectNode content = sending.content().deepCopy();
        if (sending.thread() != 0) {
            if (!chat.topics().containsKey((int) sending.thread())) {
                throw Impossible.missing("The chat has no topic " + sending.thread());
            }
            content.put("message_thread_id", sending.thread()).put("is_topic_message", true);
        }
        if (sending.replyTo() != 0) {
            ObjectNode answered = message(chat, sending.replyTo()).toBotApi();
            answered.remove("reply_to_message");
            content.set("reply_to_message", answered);
        }
        return content;
    }

    private static void requireVoice(Chat chat, Person author) {
        if (author.deactivated()) {
            throw Impossible.because(author.firstName() + "'s account is deactivated");
        }
        if (chat.isPrivate() && chat.isBlocked()) {
            throw Impossible.because(author.firstName() + " has blocked the bot: unblock it first");
        }
        if (chat.migratedTo().isPresent()) {
            throw Impossible.because(
                    "The group has become the supergroup " + chat.migratedTo().getAsLong() + ": write there");
        }
        if (chat.kind() == Chat.Kind.CHANNEL && !chat.membership(author.id()).administers()) {
            throw Impossible.because("Only the channel's administrators post there");
        }
    }

    public Message edit(Bot bot, long chatId, long messageId, long from, String text) {
        return world.locked(() -> {
            Chat chat = chatFor(bot, chatId, require(from));
            Message message = message(chat, messageId);
            if (message.authorId() != from || !message.hasText()) {
                throw Impossible.because("People edit only their own text messages");
            }
            ObjectNode changed = message.json();
            changed.remove("entities");
            changed.setAll(typed(text));
            Message edited = world.conversations().edit(chat, message, changed);
            hearing.tellEdited(chat, bot, edited);
            return edited;
        });
    }

    /** Presses an inline button and waits for the bot's answer, for up to 15 seconds of real time. */
    public Pressed press(Bot partner, long chatId, long messageId, long from, String data) throws InterruptedException {
        CompletableFuture<Pressed> answer = world.locked(() -> {
            Person who = require(from);
            Message message = message(chatFor(partner, chatId, who), messageId);
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

    /** As {@link #press(Bot, long, long, long, String)} in the private chat with the first bot. */
    public Pressed press(Person who, Message message, String data) throws InterruptedException {
        return press(world.firstBot(), message.chatId(), message.id(), who.id(), data);
    }

    private static ObjectNode query(Presses.Press press, Person who, Message message, String data) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("id", press.id());
        query.set("from", who.toUser());
        query.set("message", message.toBotApi());
        query.put("chat_instance", Long.toString(message.chatId() * 31 + press.botId()));
        return query.put("data", data);
    }

    /** An empty emoji takes the reaction away. */
    public void react(Bot bot, long chatId, long messageId, long from, String emoji) {
        world.exclusively(() -> {
            Person who = require(from);
            Chat chat = chatFor(bot, chatId, who);
            Message message = message(chat, messageId);
            List<String> before = chat.reactions(message.id()).getOrDefault(from, List.of());
            List<String> after = emoji.isEmpty() ? List.of() : List.of(emoji);
            world.conversations().react(chat, message, from, after);
            hearing.tellReaction(chat, bot, reaction(chat, message, who, before, after));
        });
    }

    private ObjectNode reaction(Chat chat, Message message, Person who, List<String> before, List<String> after) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("chat", world.chatJson(chat));
        json.put("message_id", message.id());
        json.set("user", who.toUser());
        json.put("date", world.clock().epochSecond());
        json.set("old_reaction", reactions(before));
        json.set("new_reaction", reactions(after));
        return json;
    }

    private static ArrayNode reactions(List<String> emoji) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        emoji.forEach(one -> array.addObject().put("type", "emoji").put("emoji", one));
        return array;
    }

    /** The bot learns of it as a my_chat_member update. */
    public void block(Person person, Bot bot, boolean blocked) {
        world.exclusively(() -> {
            Chat chat = chatFor(bot, person.id(), person);
            if (chat.isBlocked() != blocked) {
                chat.setBlocked(blocked);
                Membership before = blocked ? Membership.MEMBER : Membership.KICKED;
                Membership after = blocked ? Membership.KICKED : Membership.MEMBER;
                bot.updates()
                        .add(
                                "my_chat_member",
                                MemberJson.updated(
                                        world.chatJson(chat),
                                        person.toUser(),
                                        world.clock().epochSecond(),
                                        MemberJson.member(bot.toUser(), before),
                                        MemberJson.member(bot.toUser(), after)));
                world.conversations().stateChanged();
            }
        });
    }

    /** How long a pressed button waits. */
    public static Duration patience() {
        return Presses.PATIENCE;
    }

    /** A chat that the person can see: their own private one, or a group that they are in. */
    public Chat chatFor(Bot bot, long chatId, Person person) {
        return world.chat(bot, chatId)
                .filter(chat -> chat.isPrivate() ? chat.id() == person.id() : chat.has(person.id()))
                .orElseThrow(() -> Impossible.missing(person.firstName() + " is in no chat with the id " + chatId));
    }

    public Person require(long id) {
        return world.person(id).orElseThrow(() -> Impossible.missing("There is no user with the id " + id));
    }

    private static Message message(Chat chat, long id) {
        return chat.message(id).orElseThrow(() -> Impossible.missing("The chat has no message " + id));
    }
}
