package dev.pora.telegram.channel;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.telegram.api.Answer;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.conversation.fired.Addition;
import dev.pora.telegram.conversation.fired.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells in Telegram chats; an address is a chat id, or a chat id, a slash and a topic. A text too long for one message
 * goes as several; when a later one fails, the next attempt goes on where this one ended instead of saying it all again.
 * An original is copied without a sound, and what is to be said about it follows as a reply to the copy, with the buttons.
 */
public final class TelegramMessenger implements Messenger {
    private final BotApi api;
    private final Pace pace;
    private final Addition addition;
    private final Incident additions = new Incident(TelegramMessenger.class, "Looking for what else is due");
    private final Incident incident = new Incident(TelegramMessenger.class, "Telling in Telegram");
    private final Unfinished unfinished = new Unfinished();

    public TelegramMessenger(BotApi api, Pace pace, Addition addition) {
        this.api = api;
        this.pace = pace;
        this.addition = addition;
    }

    /** With nothing else under what is told. */
    public TelegramMessenger(BotApi api, Pace pace) {
        this(api, pace, Addition.NOTHING);
    }

    @Override
    public void awaitTurn(Destination destination) throws InterruptedException {
        Optional<Address> address = Address.of(destination);
        if (address.isPresent()) {
            pace.awaitTurn(address.get().chat());
        }
    }

    @Override
    public Outcome tell(Destination destination, Message message) {
        return Address.of(destination)
                .map(address -> tell(address, message))
                .orElseGet(() -> new Outcome.Refused("This is no Telegram address: " + destination.address()));
    }

    @Override
    public int room(Duration within) {
        return pace.room(within);
    }

    @Override
    public void share(int members) {
        pace.share(members);
    }

    private Outcome tell(Address address, Message message) {
        Unfinished.Key key = Unfinished.Key.of(address, message);
        Optional<List<Call>> left = unfinished.take(key);
        if (left.isPresent()) {
            return tell(address, key, left.get(), true);
        }
        return Copies.of(address, message)
                .map(copy -> tellByCopy(address, (Message.Reminder) message, copy))
                .orElseGet(() -> tell(address, key, written(address, message, Told.of(message)), false));
    }

    /**
     * What cannot be copied for good is told by its words. That may be due to the chat where the original is as well as to
     * the one where it is told: if it is the latter, the words meet the same.
     */
    private Outcome tellByCopy(Address address, Message.Reminder reminder, Call copy) {
        Unfinished.Key key = Unfinished.Key.of(address, reminder);
        Outcome copied = send(address, copy);
        return switch (copied) {
            case Outcome.Delivered(MessageRef message) -> tellBelow(address, reminder, key, message);
            case Outcome.Refused _, Outcome.Unreachable _, Outcome.Moved _ ->
                tell(address, key, written(address, reminder, Told.withoutOriginal(reminder)), false);
            case Outcome.TryAfter _, Outcome.ChannelDown _, Outcome.Unknown _ -> copied;
        };
    }

    /** Should this fail, the next attempt says it without copying once more. */
    private Outcome tellBelow(Address address, Message.Reminder reminder, Unfinished.Key key, MessageRef copy) {
        long copied = Long.parseLong(copy.value().substring(copy.value().indexOf('/') + 1));
        List<Call> calls = new ArrayList<>(written(address, reminder, Told.belowCopy(reminder)));
        calls.addFirst(calls.removeFirst().inReplyTo(copied));
        Outcome outcome = sendInTurn(address, calls.getFirst());
        return goOn(address, key, calls, outcome, true);
    }

    private Outcome tell(Address address, Unfinished.Key key, List<Call> calls, boolean begun) {
        return goOn(address, key, calls, send(address, calls.getFirst()), begun);
    }

    /**
     * Sends what comes after the first call, which led to this outcome.
     *
     * @param begun whether something had been told even before the first call
     */
    private Outcome goOn(Address address, Unfinished.Key key, List<Call> calls, Outcome first, boolean begun) {
        int part = 0;
        Outcome outcome = first;
        while (outcome instanceof Outcome.Delivered && part < calls.size() - 1) {
            part++;
            outcome = sendInTurn(address, calls.get(part));
        }
        boolean partly = begun || part > 0;
        if (partly && !(outcome instanceof Outcome.Delivered)) {
            unfinished.keep(key, calls.subList(part, calls.size()));
        }
        return outcome;
    }

    private List<Call> written(Address address, Message message, Told told) {
        Told whole = withAddition(address, message, told);
        return Calls.say(address, whole.text(), whole.keyboard());
    }

    /** What is due is told even where nobody can say what else is. */
    private Told withAddition(Address address, Message message, Told told) {
        try {
            Told whole = addition.to(address.chat(), message, told);
            additions.over();
            return whole;
        } catch (RuntimeException e) {
            var _ = additions.failed(String.valueOf(e.getMessage()));
            return told;
        }
    }

    private Outcome sendInTurn(Address address, Call call) {
        try {
            pace.awaitTurn(address.chat());
            return send(address, call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TryAfter(Duration.ZERO, "interrupted between two parts");
        }
    }

    private Outcome send(Address address, Call call) {
        Duration pause = pace.pause(address.chat());
        if (pause.isPositive()) {
            return new Outcome.TryAfter(pause, "Telegram asked for a pause");
        }
        Answer answer = api.call(call);
        if (answer instanceof Answer.Failed failed) {
            failed.retryAfter().ifPresent(wanted -> pace.refused(address.chat(), wanted));
        }
        Outcome outcome = Outcomes.of(answer, address);
        if (outcome instanceof Outcome.ChannelDown down) {
            var _ = incident.failed(down.reason());
        } else if (outcome instanceof Outcome.Delivered) {
            incident.over();
        }
        return outcome;
    }
}
