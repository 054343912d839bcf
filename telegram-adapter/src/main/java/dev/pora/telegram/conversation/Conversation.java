package dev.pora.telegram.conversation;

import dev.pora.user.Language;
import dev.pora.user.Users;
import java.util.List;

/**
 * What the bot does about what people say. Effects go through the domain's services within the caller's transaction;
 * what comes back is to be kept in that same transaction and sent until it is taken.
 */
public final class Conversation {
    private final Users users;

    public Conversation(Users users) {
        this.users = users;
    }

    /** The replies to one thing said, in the order in which they are to be sent; often none in groups. */
    public List<Reply> answer(Said said) {
        Language language =
                users.register(said.speaker().id(), said.speaker().language()).language();
        return switch (said) {
            case Said.Pressed pressed -> List.of(new Reply.Toast(pressed.callbackId(), ""));
            case Said.Text _, Said.SharedLocation _, Said.Came _, Said.SomethingElse _ ->
                List.of(new Reply.Say(said.chat(), Texts.in(language).welcome(), Keyboard.none()));
        };
    }
}
