package dev.pora.telegram.door;

import dev.pora.inbox.Outbox;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.channel.Address;
import dev.pora.telegram.channel.Calls;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Reply;
import java.util.ArrayList;
import java.util.List;

/** Keeps replies as rows of the outbox: one for each call, in one lane for each chat. */
final class Replies {
    private final Outbox outbox;
    private final String door;

    Replies(Outbox outbox, String door) {
        this.outbox = outbox;
        this.door = door;
    }

    void keep(List<Reply> replies) {
        replies.forEach(this::keep);
    }

    void keep(Reply reply) {
        calls(reply).forEach(call -> outbox.add(door, lane(reply), call.written()));
    }

    private static List<Call> calls(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> said(say);
            case Reply.Send(var chat, var file, var caption, var keyboard) ->
                List.of(Calls.send(address(chat), file, caption, keyboard));
            case Reply.React(var chat, var message, var emoji) -> List.of(Calls.react(chat.id(), message, emoji));
            case Reply.Edit(var chat, var message, var text, var keyboard) ->
                List.of(Calls.edit(chat.id(), message, text, keyboard));
            case Reply.DropButtons(var chat, var message) -> List.of(Calls.dropButtons(chat.id(), message));
            case Reply.Toast(var callback, var text) -> List.of(Calls.answerCallback(callback, text));
        };
    }

    private static List<Call> said(Reply.Say say) {
        List<Call> calls = new ArrayList<>(Calls.say(address(say.chat()), say.text(), say.keyboard()));
        if (say.inReplyTo() > 0) {
            calls.addFirst(calls.removeFirst().inReplyTo(say.inReplyTo()));
        }
        return calls;
    }

    /** A press is answered at once, whatever its chat waits for. */
    private static String lane(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> Long.toString(say.chat().id());
            case Reply.Send send -> Long.toString(send.chat().id());
            case Reply.React react -> Long.toString(react.chat().id());
            case Reply.Edit edit -> Long.toString(edit.chat().id());
            case Reply.DropButtons drop -> Long.toString(drop.chat().id());
            case Reply.Toast toast -> "press " + toast.callbackId();
        };
    }

    private static Address address(Chat chat) {
        return new Address(chat.id(), chat.topic());
    }
}
