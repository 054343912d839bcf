package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.text.Entity;
import dev.pora.sandbox.text.FormattedText;
import dev.pora.sandbox.text.TextReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who there is, and what people do: write, block, and, in other hands, edit, press and react. Bots learn of it as they would. */
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
        return typed(text, List.of());
    }

    /** As {@link #typed(String)}, with people who were picked from a list to be mentioned. */
    public static ObjectNode typed(String text, List<Entity> mentions) {
        FormattedText read = TextReading.typed(text, mentions);
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

    /** A caption as the content of a message; nothing when it is blank. */
    public static ObjectNode captioned(String caption) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        if (!caption.isBlank()) {
            ObjectNode typed = typed(caption);
            content.set("caption", typed.path("text"));
            if (typed.has("entities")) {
                content.set("caption_entities", typed.path("entities"));
            }
        }
        return content;
    }

    /**
     * A message on its way: to which bot or chat, from whom, what, and, when not 0, the reply and the topic. An
     * administrator of a supergroup may write anonymously, in the group's name.
     */
    public record Sending(
            Bot bot, long chatId, long from, ObjectNode content, long replyTo, long thread, boolean anonymous) {
        /** In the name of who sends it. */
        public Sending(Bot bot, long chatId, long from, ObjectNode content, long replyTo, long thread) {
            this(bot, chatId, from, content, replyTo, thread, false);
        }
    }

    public Message send(Sending sending) {
        return world.locked(() -> {
            Person author = require(sending.from());
            Chat chat = chatFor(sending.bot(), sending.chatId(), author);
            requireVoice(chat, author);
            chat.open();
            Message message =
                    world.conversations().post(chat, author(chat, author, sending.anonymous()), content(chat, sending));
            hearing.tellMessage(chat, sending.bot(), message);
            return message;
        });
    }

    private ObjectNode author(Chat chat, Person author, boolean anonymous) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (chat.kind() == Chat.Kind.CHANNEL) {
            json.set("sender_chat", world.chatJson(chat));
        } else if (anonymous) {
            requireAnonymity(chat, author);
            json.set("from", nobody());
            json.set("sender_chat", world.chatJson(chat));
        } else {
            json.set("from", author.toUser());
        }
        return json;
    }

    private static void requireAnonymity(Chat chat, Person author) {
        if (chat.kind() != Chat.Kind.SUPERGROUP || !chat.membership(author.id()).administers()) {
            throw Impossible.because("Only administrators of a supergroup write in its name");
        }
    }

    /** The stand-in author of anonymous administrators, the same in all groups of Telegram. */
    private static ObjectNode nobody() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", 1_087_968_824L)
                .put("is_bot", true)
                .put("first_name", "Group")
                .put("username", "GroupAnonymousBot");
    }

    private static ObjectNode content(Chat chat, Sending sending) {
        ObjectNode content = sending.content().deepCopy();
        Optional<Message> answered =
                sending.replyTo() == 0 ? Optional.empty() : Optional.of(Posts.require(chat, sending.replyTo()));
        if (sending.thread() != 0) {
            requireOpenTopic(chat, sending);
        }
        Threads.place(chat, content, sending.thread(), answered);
        return content;
    }

    private static void requireOpenTopic(Chat chat, Sending sending) {
        Topic topic = chat.topic(sending.thread())
                .orElseThrow(() -> Impossible.missing("The chat has no topic " + sending.thread()));
        if (topic.closed() && !chat.membership(sending.from()).administers()) {
            throw Impossible.because("The topic " + topic.name() + " is closed: only administrators write there");
        }
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
        if (chat.membership(author.id()) == Membership.RESTRICTED) {
            throw Impossible.because(author.firstName() + " may not write in this group");
        }
        if (chat.kind() == Chat.Kind.CHANNEL && !chat.membership(author.id()).administers()) {
            throw Impossible.because("Only the channel's administrators post there");
        }
    }

    /** As {@link Posts#edit}. */
    public Message edit(Bot bot, long chatId, long messageId, long from, String text) {
        return world.posts().edit(bot, chatId, messageId, from, text);
    }

    /** As {@link Responses#press}. */
    public Pressed press(Bot partner, long chatId, long messageId, long from, String data) throws InterruptedException {
        return world.responses().press(partner, chatId, messageId, from, data);
    }

    /** As {@link Responses#press}, in the private chat with the first bot. */
    public Pressed press(Person who, Message message, String data) throws InterruptedException {
        return press(world.firstBot(), message.chatId(), message.id(), who.id(), data);
    }

    /** As {@link Responses#react}. */
    public void react(Bot bot, long chatId, long messageId, long from, String emoji) {
        world.responses().react(bot, chatId, messageId, from, emoji);
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
}
