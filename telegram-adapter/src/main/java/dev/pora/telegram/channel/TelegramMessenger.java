package dev.pora.telegram.channel;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.telegram.api.Answer;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.conversation.fired.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells in Telegram chats; an address is a chat id, or a chat id, a slash and a topic. A text too long for one message
 * goes as several; when a later one fails, the next attempt goes on where this one ended instead of saying it all again.
 */
public final class TelegramMessenger implements Messenger {
    private final BotApi api;
    private final Pace pace;
    private final Incident incident = new Incident(TelegramMessenger.class, "Telling in Telegram");
    private final Unfinished unfinished = new Unfinished();

    public TelegramMessenger(BotApi api, Pace pace) {
        this.api = api;
        this.pace = pace;
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
        List<Call> calls = left.orElseGet(() -> written(address, message));
        int part = 0;
        Outcome outcome = send(address, calls.get(part));
        while (outcome instanceof Outcome.Delivered && part < calls.size() - 1) {
            part++;
            outcome = sendInTurn(address, calls.get(part));
        }
        boolean partly = left.isPresent() || part > 0;
        if (partly && !(outcome instanceof Outcome.Delivered)) {
            unfinished.keep(key, calls.subList(part, calls.size()));
        }
        return outcome;
    }

    private static List<Call> written(Address address, Message message) {
        Told told = Told.of(message);
        return Calls.say(address, told.text(), told.keyboard());
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
