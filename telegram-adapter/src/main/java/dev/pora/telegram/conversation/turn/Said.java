package dev.pora.telegram.conversation.turn;

import java.time.Instant;
import java.util.List;

/** What a person did in a chat. */
public sealed interface Said {
    Chat chat();

    Speaker speaker();

    /** When they did it, by Telegram's clock: phrases such as "in 5 minutes" count from here. */
    Instant at();

    /**
     * A text was sent.
     *
     * @param toBot whether the message is a reply to one of the bot's own
     * @param buttons what the buttons under that message of the bot carry
     */
    record Text(
            Chat chat, Speaker speaker, Instant at, long messageId, String text, boolean toBot, List<String> buttons)
            implements Said {
        public Text {
            buttons = List.copyOf(buttons);
        }

        /** In reply to nothing that has buttons. */
        public Text(Chat chat, Speaker speaker, Instant at, long messageId, String text, boolean toBot) {
            this(chat, speaker, at, messageId, text, toBot, List.of());
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

    /** A location was shared, in degrees: north and east are positive. */
    record SharedLocation(Chat chat, Speaker speaker, Instant at, double latitude, double longitude) implements Said {}

    /** The bot was unblocked, or added to a group. ({@code /start} is a text.) */
    record Came(Chat chat, Speaker speaker, Instant at) implements Said {}

    /**
     * Something that is not understood yet: a photo, a sticker, a voice message.
     *
     * @param toBot whether the message is a reply to one of the bot's own
     */
    record SomethingElse(Chat chat, Speaker speaker, Instant at, boolean toBot) implements Said {}
}
