package dev.pora.telegram.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Item;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Speaker;
import dev.pora.telegram.words.ItemKind;
import dev.pora.user.TelegramId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Turns an Update of the Bot API into what was said. It reads only the fields that it needs: nothing else in an update
 * can keep a person's words from being heard. What bots say is not for us, nor
 * what somebody says in the name of another chat.
 */
final class Translation {
    /** So many buttons can stand under a message. */
    private static final int MOST_BUTTONS = 100;

    private static final Set<String> PRESENT = Set.of("member", "administrator", "creator", "restricted");

    /** Clocks differ, but not by more than this. */
    private static final Duration LARGEST_DIFFERENCE = Duration.ofDays(1);

    /** The bot's own id: a reply to its message is meant for it. */
    private final long bot;

    private final Known known;
    private final InstantSource clock;

    /** What is known of somebody in a chat, by the ids of both. */
    interface Known {
        Speaker.Rank rank(long chat, long person);
    }

    Translation(String botId, Known known, InstantSource clock) {
        this.known = known;
        this.bot = Long.parseLong(botId);
        this.clock = clock;
    }

    /** Empty for what needs no answer. */
    Optional<Said> said(JsonNode update) {
        return Plausible.is(update) ? saidIn(update).filter(Translation::isAtHome) : Optional.empty();
    }

    /** A private chat has its person's id: nobody else speaks there. */
    private static boolean isAtHome(Said said) {
        return said.chat().kind() != Chat.Kind.PRIVATE
                || said.chat().id() == said.speaker().id().value();
    }

    private Optional<Said> saidIn(JsonNode update) {
        if (update.has("message")) {
            return message(update.path("message"));
        }
        if (update.has("channel_post")) {
            return message(update.path("channel_post"));
        }
        if (update.has("edited_message")) {
            return edited(update.path("edited_message"));
        }
        if (update.has("message_reaction")) {
            return reacted(update.path("message_reaction"));
        }
        return update.has("callback_query")
                ? pressed(update.path("callback_query"))
                : changed(update.path("my_chat_member"));
    }

    private Optional<Said> message(JsonNode message) {
        if (message.has("migrate_to_chat_id")) {
            return migrated(
                    message,
                    message.path("chat").path("id").asLong(),
                    message.path("migrate_to_chat_id").asLong());
        }
        if (message.has("migrate_from_chat_id")) {
            return migrated(
                    message,
                    message.path("migrate_from_chat_id").asLong(),
                    message.path("chat").path("id").asLong());
        }
        if (isInTheNameOfItsChat(message)) {
            return message(message, chatItself(message));
        }
        boolean inChannel = chat(message).kind() == Chat.Kind.CHANNEL;
        return inChannel ? Optional.empty() : speaker(message).flatMap(speaker -> message(message, speaker));
    }

    private Optional<Said> message(JsonNode message, Speaker speaker) {
        boolean forwarded = message.has("forward_origin");
        if (message.path("text").isTextual() && !forwarded) {
            return Optional.of(text(message, speaker));
        }
        boolean own = !forwarded && !message.has("venue");
        JsonNode location = message.path("location");
        boolean located = own
                && location.path("latitude").isNumber()
                && location.path("longitude").isNumber();
        return Items.of(message)
                .map(item -> located ? located(message, speaker, item) : sent(message, speaker, item, forwarded));
    }

    private Said text(JsonNode message, Speaker speaker) {
        JsonNode answered = message.path("reply_to_message");
        boolean toBot = isOurs(answered);
        return new Said.Text(
                chat(message),
                speaker,
                at(message),
                message.path("message_id").asLong(),
                message.path("text").asText(),
                toBot,
                toBot ? buttons(answered) : List.of(),
                answered(message),
                mentions(message));
    }

    /** Of those who have no user name ({@code text_mention}), by the text that names them. */
    private static List<Person> mentions(JsonNode message) {
        String text = message.path("text").asText();
        return StreamSupport.stream(message.path("entities").spliterator(), false)
                .filter(entity -> entity.path("type").asText().equals("text_mention")
                        && entity.path("user").path("id").asLong() > 0)
                .limit(Roll.MOST)
                .flatMap(entity -> mention(text, entity).stream())
                .toList();
    }

    private static Optional<Person> mention(String text, JsonNode entity) {
        int from = entity.path("offset").asInt();
        int to = from + entity.path("length").asInt();
        boolean fits = from >= 0
                && from < to
                && to <= text.length()
                && !text.substring(from, to).isBlank();
        return fits
                ? Optional.of(new Person(
                        Optional.of(
                                new TelegramId(entity.path("user").path("id").asLong())),
                        Optional.empty(),
                        text.substring(from, to)))
                : Optional.empty();
    }

    /** The first message of a topic stands under all that are said there ({@code forum_topic_created}). */
    private static Optional<Said.Answered> answered(JsonNode message) {
        JsonNode here = message.path("reply_to_message");
        boolean replies = here.has("message_id") || message.has("external_reply");
        return replies && !here.has("forum_topic_created")
                ? Optional.of(new Said.Answered(here.path("message_id").asLong(), Items.repliedTo(message)))
                : Optional.empty();
    }

    private Said located(JsonNode message, Speaker speaker, Item item) {
        JsonNode location = message.path("location");
        return new Said.SharedLocation(
                chat(message),
                speaker,
                at(message),
                message.path("message_id").asLong(),
                item,
                location.path("latitude").asDouble(),
                location.path("longitude").asDouble());
    }

    private Said sent(JsonNode message, Speaker speaker, Item item, boolean forwarded) {
        return new Said.Sent(
                chat(message),
                speaker,
                at(message),
                message.path("message_id").asLong(),
                item,
                forwarded ? "" : message.path("caption").asText(),
                forwarded,
                message.path("media_group_id").asText(),
                isOurs(message.path("reply_to_message")));
    }

    /** What is said in a topic seems to reply to the message by which the topic began, even if that was ours. */
    private boolean isOurs(JsonNode message) {
        boolean byBot = message.path("from").path("id").asLong() == bot && !message.has("forum_topic_created");
        return byBot || isOurPost(message);
    }

    /** In a channel no post has an author; ours are known by their buttons. */
    private static boolean isOurPost(JsonNode message) {
        return chat(message).kind() == Chat.Kind.CHANNEL
                && buttons(message).stream()
                        .anyMatch(data -> ButtonData.read(data).isPresent());
    }

    /** A location that moves is edited all the time: only words can be edited so that they mean something else. */
    private Optional<Said> edited(JsonNode message) {
        return message(message)
                .filter(said -> said instanceof Said.Text
                        || (said instanceof Said.Sent sent && sent.item().kind() != ItemKind.LOCATION))
                .map(said -> new Said.Edited(said, moment(message.path("edit_date"))));
    }

    private Optional<Said> reacted(JsonNode change) {
        return speaker(change.path("user"), change.path("chat").path("id").asLong())
                .map(speaker -> new Said.Reacted(
                        chat(change),
                        speaker,
                        at(change),
                        change.path("message_id").asLong(),
                        emoji(change.path("old_reaction")),
                        emoji(change.path("new_reaction"))));
    }

    private static Set<String> emoji(JsonNode reactions) {
        return StreamSupport.stream(reactions.spliterator(), false)
                .map(reaction -> reaction.path("emoji").asText())
                .filter(emoji -> !emoji.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What the buttons under a message carry, the first ones of many. */
    private static List<String> buttons(JsonNode message) {
        return StreamSupport.stream(
                        message.path("reply_markup").path("inline_keyboard").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(button -> button.path("callback_data").asText())
                .limit(MOST_BUTTONS)
                .toList();
    }

    /** A press counts from now: the message under the button may be days old. */
    private Optional<Said> pressed(JsonNode query) {
        JsonNode message = query.path("message");
        boolean answerable = !query.path("id").asText().isEmpty();
        if (!answerable
                || !message.path("chat").has("id")
                || !query.path("data").isTextual()) {
            return Optional.empty();
        }
        return speaker(query.path("from"), message.path("chat").path("id").asLong())
                .map(speaker -> new Said.Pressed(
                        chat(message),
                        speaker,
                        clock.instant(),
                        message.path("message_id").asLong(),
                        query.path("id").asText(),
                        query.path("data").asText()));
    }

    private Optional<Said> migrated(JsonNode message, long from, long to) {
        return from < 0 && to < 0
                ? Optional.of(new Said.Migrated(
                        new Chat(from, 0, Chat.Kind.GROUP),
                        speaker(message).orElseGet(() -> chatItself(message)),
                        at(message),
                        new Chat(to, 0, Chat.Kind.GROUP)))
                : Optional.empty();
    }

    private Optional<Said> changed(JsonNode change) {
        boolean maySpeak = maySpeak(change.path("new_chat_member"));
        boolean mightSpeak = maySpeak(change.path("old_chat_member"));
        if (maySpeak == mightSpeak || !change.path("chat").has("id")) {
            return Optional.empty();
        }
        Chat chat = chat(change);
        return maySpeak
                ? speaker(change).map(speaker -> new Said.Came(chat, speaker, at(change)))
                : Optional.of(new Said.Left(chat, speaker(change).orElseGet(() -> chatItself(change)), at(change)));
    }

    /** A restricted member may have left; an administrator of a channel need not be allowed to post ({@code ChatMember}). */
    private static boolean maySpeak(JsonNode member) {
        return PRESENT.contains(member.path("status").asText())
                && member.path("is_member").asBoolean(true)
                && member.path("can_send_messages").asBoolean(true)
                && member.path("can_post_messages").asBoolean(true);
    }

    /** Somebody who speaks in the name of the chat. */
    private static Speaker chatItself(JsonNode message) {
        JsonNode chat = message.path("chat");
        return new Speaker(
                new TelegramId(chat.path("id").asLong()),
                chat.path("title").asText(),
                Optional.empty(),
                filled(chat.path("username")),
                Speaker.Rank.ADMINISTRATOR);
    }

    /** Posts of a channel, and what administrators say who remain anonymous ({@code Message.sender_chat}). */
    private static boolean isInTheNameOfItsChat(JsonNode message) {
        long chat = message.path("chat").path("id").asLong();
        return chat < 0 && message.path("sender_chat").path("id").asLong() == chat;
    }

    private Optional<Speaker> speaker(JsonNode message) {
        return speaker(message.path("from"), message.path("chat").path("id").asLong());
    }

    private Optional<Speaker> speaker(JsonNode user, long chat) {
        long id = user.path("id").asLong();
        boolean person = id > 0 && !user.path("is_bot").asBoolean();
        return person
                ? Optional.of(new Speaker(
                        new TelegramId(id),
                        user.path("first_name").asText(),
                        filled(user.path("language_code")),
                        filled(user.path("username")),
                        known.rank(chat, id)))
                : Optional.empty();
    }

    private static Optional<String> filled(JsonNode text) {
        return Optional.of(text.asText()).filter(value -> !value.isBlank());
    }

    /** Outside forums a thread is a chain of replies, not a place ({@code is_topic_message}). */
    private static Chat chat(JsonNode message) {
        JsonNode chat = message.path("chat");
        int topic = message.path("is_topic_message").asBoolean()
                ? message.path("message_thread_id").asInt()
                : 0;
        return new Chat(chat.path("id").asLong(), topic, kind(chat.path("type").asText()));
    }

    private static Chat.Kind kind(String type) {
        return switch (type) {
            case "private" -> Chat.Kind.PRIVATE;
            case "channel" -> Chat.Kind.CHANNEL;
            default -> Chat.Kind.GROUP;
        };
    }

    private Instant at(JsonNode message) {
        return moment(message.path("date"));
    }

    /** What cannot have happened yet, by any clock, happens now. */
    private Instant moment(JsonNode date) {
        Instant now = clock.instant();
        long seconds = date.asLong();
        boolean believable =
                seconds > 0 && seconds <= now.plus(LARGEST_DIFFERENCE).getEpochSecond();
        return believable ? Instant.ofEpochSecond(seconds) : now;
    }
}
