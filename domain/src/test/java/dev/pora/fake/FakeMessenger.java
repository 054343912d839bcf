package dev.pora.fake;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.wording.Spoken;
import dev.pora.wording.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A channel in memory, with outcomes that can be scripted for its next messages. It has no originals that it could copy. */
public final class FakeMessenger implements Messenger {
    private final List<Told> told = new ArrayList<>();
    private final Deque<Scripted> script = new ArrayDeque<>();

    /** A message that arrived. */
    public record Told(Destination destination, Message message) {}

    private record Scripted(Outcome outcome, boolean arrives) {}

    /** The next message that has no outcome yet arrives nowhere and ends so. */
    public synchronized void next(Outcome outcome) {
        script.add(new Scripted(outcome, false));
    }

    /** The next message that has no outcome yet arrives, and its sender learns this instead. */
    public synchronized void arriveButSay(Outcome outcome) {
        script.add(new Scripted(outcome, true));
    }

    @Override
    public void awaitTurn(Destination destination) {}

    @Override
    public synchronized Outcome tell(Destination destination, Message message) {
        Outcome delivered = new Outcome.Delivered(new MessageRef(Integer.toString(told.size() + 1)));
        Scripted scripted = Optional.ofNullable(script.poll()).orElse(new Scripted(delivered, true));
        if (scripted.arrives()) {
            told.add(new Told(destination, message));
        }
        return scripted.outcome();
    }

    public synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** What arrived there, as a person would read it. */
    public List<String> read(Destination destination) {
        return told().stream()
                .filter(one -> one.destination().equals(destination))
                .map(one -> words(one.message()))
                .toList();
    }

    private static String words(Message message) {
        Wording wording = Wording.of(message.language());
        Spoken spoken = switch (message) {
            case Message.Reminder reminder -> wording.reminder(reminder);
            case Message.Notice notice -> wording.notice(notice);
        };
        return spoken.headline() + "\n" + String.join("\n", spoken.remarks());
    }
}
