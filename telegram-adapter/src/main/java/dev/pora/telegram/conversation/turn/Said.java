package dev.pora.telegram.conversation.turn;

import dev.pora.roll.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person did in a chat. */
public sealed interface Said {
    Chat chat();

    Speaker speaker();

    /** Whether the speaker administers this chat. Throws {@link RankNeeded} while nobody has asked. */
    default boolean isByAdministrator() {
        return switch (speaker().rank()) {
            case ADMINISTRATOR -> true;
            case MEMBER -> false;
            case UNKNOWN -> throw new RankNeeded(chat().id(), speaker().id().value());
        };
    }

    /** When they did it, by Telegram's clock: phrases such as "in 5 minutes" count from here. */
    Instant at();

    /**
     * A text was sent.
     *
     * @param toBot whether the message is a reply to one of the bot's own
     * @param buttons what the buttons under that message of the bot carry
     * @param answered the message replied to, whoever sent it
     * @param mentions people without a user name, called as they are in the text
     */
    record Text(
            Chat chat,
            Speaker speaker,
            Instant at,
            long messageId,
            String text,
            boolean toBot,
            List<String> buttons,
            Optional<Answered> answered,
            List<Person> mentions)
            implements Said {
        public Text {
            buttons = List.copyOf(buttons);
            mentions = List.copyOf(mentions);
        }

        /** Naming nobody but by user names, which stand in the text. */
        public Text(
                Chat chat,
                Speaker speaker,
                Instant at,
                long messageId,
                String text,
                boolean toBot,
                List<String> buttons,
                Optional<Answered> answered) {
            this(chat, speaker, at, messageId, text, toBot, buttons, answered, List.of());
        }

        /** In reply to nothing, or to a message of the bot that says something and has these buttons. */
        public Text(
                Chat chat,
                Speaker speaker,
                Instant at,
                long messageId,
                String text,
                boolean toBot,
                List<String> buttons) {
            this(chat, speaker, at, messageId, text, toBot, buttons, Optional.empty());
        }

        /** In reply to nothing that has buttons. */
        public Text(Chat chat, Speaker speaker, Instant at, long messageId, String text, boolean toBot) {
            this(chat, speaker, at, messageId, text, toBot, List.of());
        }
    }

    /**
     * A message that is replied to.
     *
     * @param messageId its id in the same chat; 0 when it is in another
     * @param item what it shows and says, where that is told
     */
    record Answered(long messageId, Optional<Item> item) {}

    /**
     * Something other than a typed text was sent, or a message of any kind forwarded.
     *
     * @param caption what its sender typed with it; empty when it is forwarded
     * @param album the same for all that were sent as one ({@code media_group_id}); empty for one alone
     * @param toBot whether the message is a reply to one of the bot's own
     */
    record Sent(
            Chat chat,
            Speaker speaker,
            Instant at,
            long messageId,
            Item item,
            String caption,
            boolean forwarded,
            String album,
            boolean toBot)
            implements Said {}

    /**
     * A message says something else than before.
     *
     * @param now what it says, as if it had been said so at first; a {@link Text} or something {@link Sent}
     * @param at when it was edited
     */
    record Edited(Said now, Instant at) implements Said {
        @Override
        public Chat chat() {
            return now.chat();
        }

        @Override
        public Speaker speaker() {
            return now.speaker();
        }
    }

    /**
     * The reactions of a person to a message became others.
     *
     * @param before the emoji that were there
     * @param after those that are there now
     */
    record Reacted(Chat chat, Speaker speaker, Instant at, long messageId, Set<String> before, Set<String> after)
            implements Said {
        public Reacted {
            before = Set.copyOf(before);
            after = Set.copyOf(after);
        }
    }

    /**
     * An inline button was pressed.
     *
     * @param messageId the message under which the button stands
     * @param callbackId by which the press is answered
     * @param data what the button carries; anybody can forge it
     */
    record Pressed(Chat chat, Speaker speaker, Instant at, long messageId, String callbackId, String data)
            implements Said {}

    /**
     * The sender's location was shared, in degrees: north and east are positive.
     *
     * @param item the same as something that can be reminded of
     */
    record SharedLocation(
            Chat chat, Speaker speaker, Instant at, long messageId, Item item, double latitude, double longitude)
            implements Said {}

    /** The bot was unblocked, or added to a group or channel, or may speak there again. ({@code /start} is a text.) */
    record Came(Chat chat, Speaker speaker, Instant at) implements Said {}

    /** The bot was blocked, or removed from a group or channel, or may not speak there any more. */
    record Left(Chat chat, Speaker speaker, Instant at) implements Said {}

    /**
     * A group became a supergroup, which has another id.
     *
     * @param chat the group as it was
     * @param supergroup what it is now
     */
    record Migrated(Chat chat, Speaker speaker, Instant at, Chat supergroup) implements Said {}
}
