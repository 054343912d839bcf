package dev.pora.telegram.conversation.turn;

/** What the bot does in answer; made of simple values only, so that a door can keep it as text until it is sent. */
public sealed interface Reply {
    /**
     * A new message.
     *
     * @param inReplyTo the message that it answers, if that is to be shown; else 0
     */
    record Say(Chat chat, RichText text, Keyboard keyboard, long inReplyTo) implements Reply {
        public Say(Chat chat, RichText text, Keyboard keyboard) {
            this(chat, text, keyboard, 0);
        }
    }

    /**
     * A file with some words below it.
     *
     * @param caption at most {@value #LONGEST_CAPTION} characters
     */
    record Send(Chat chat, Enclosure file, RichText caption, Keyboard keyboard) implements Reply {
        /** {@code sendDocument}. */
        public static final int LONGEST_CAPTION = 1024;

        public Send {
            if (caption.text().length() > LONGEST_CAPTION) {
                throw new IllegalArgumentException("A caption has at most " + LONGEST_CAPTION + " characters");
            }
        }
    }

    /** A sign of having heard, on somebody's message; one of {@code ReactionTypeEmoji}'s. */
    record React(Chat chat, long messageId, String emoji) implements Reply {}

    /** The bot's earlier message now says this; {@link Keyboard.None} takes its buttons away. */
    record Edit(Chat chat, long messageId, RichText text, Keyboard keyboard) implements Reply {}

    /** The bot's earlier message keeps its text and loses its buttons. */
    record DropButtons(Chat chat, long messageId) implements Reply {}

    /**
     * The answer to a press of a button; every press gets one.
     *
     * @param text at most 200 characters; empty to say nothing
     */
    record Toast(String callbackId, String text) implements Reply {
        public static final int MOST = 200;

        public Toast {
            if (text.length() > MOST) {
                throw new IllegalArgumentException("A toast has at most " + MOST + " characters");
            }
        }
    }
}
