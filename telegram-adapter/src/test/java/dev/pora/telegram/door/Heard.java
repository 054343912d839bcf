package dev.pora.telegram.door;

import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.user.Users;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every text with an echo, has an effect in the store each time, and fails as often as it is told to. */
final class Heard implements Talk {
    private final Users users;
    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    Heard(Users users) {
        this.users = users;
    }

    void failNext(int times) {
        failures.set(times);
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    @Override
    public List<Reply> answer(Said one) {
        var _ = users.register(one.speaker().id(), one.speaker().language());
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("told to fail");
        }
        said.add(one);
        return one instanceof Said.Text text
                ? List.of(new Reply.Say(text.chat(), RichText.plain("echo " + text.text()), Keyboard.none()))
                : List.of();
    }
}
