package dev.pora.telegram.conversation.fired;

import dev.pora.delivery.Message;

/** What else stands under a message that is told. */
@FunctionalInterface
public interface Addition {
    Addition NOTHING = (_, _, told) -> told;

    /**
     * The same with what is added to it.
     *
     * @param chat the chat's id at Telegram, which of a private one is its person's
     */
    Told to(long chat, Message message, Told told);
}
