package dev.pora.telegram.door;

import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.inbox.Outbox;
import dev.pora.inbox.Outgoing;
import dev.pora.telegram.api.Answer;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.channel.Address;
import dev.pora.telegram.channel.Incident;
import dev.pora.telegram.channel.Outcomes;
import dev.pora.telegram.channel.Pace;
import dev.pora.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Sends one reply. A message whose fate is unknown is sent again, since a reply may come twice but must not be lost; so is
 * everything that Telegram could not take at the moment. Edits and answers to presses are given up sooner: they are worth
 * little when they are late.
 */
final class Sending {
    private static final Logger LOG = System.getLogger(Sending.class.getName());
    private static final int MOST_UNKNOWN = 20;
    private static final int MOST_UNKNOWN_OF_SMALL_THINGS = 5;

    /** Refusals that say that there is nothing left to do. */
    private static final List<String> AS_GOOD_AS_DONE = List.of(
            "message is not modified",
            "query is too old",
            "query id is invalid",
            "message to edit not found",
            "message can't be edited");

    private static final Set<String> MESSAGES = Set.of("sendmessage", "senddocument");

    private static final String TOPIC = "message_thread_id";

    private final String door;
    private final Outbox outbox;
    private final Transactions transactions;
    private final BotApi api;
    private final Pace pace;
    private final Incident incident = new Incident(Sending.class, "Sending replies to Telegram");
    private final Backoff backoff = Backoff.between(Duration.ofSeconds(1), Duration.ofMinutes(5));

    Sending(String door, Outbox outbox, Transactions transactions, BotApi api, Pace pace) {
        this.door = door;
        this.outbox = outbox;
        this.transactions = transactions;
        this.api = api;
        this.pace = pace;
    }

    /** Interrupted, it leaves the reply to whoever claims it once its lease has ended. */
    void send(Outgoing outgoing) {
        try {
            Optional<Call> call = read(outgoing);
            if (call.isPresent()) {
                sendInTurn(outgoing, call.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            var _ = incident.failed(e.toString());
        }
    }

    private Optional<Call> read(Outgoing outgoing) {
        try {
            return Optional.of(Call.read(outgoing.body()));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.ERROR, "A reply that cannot be read is dropped: " + outgoing.id(), e);
            outbox.remove(outgoing);
            return Optional.empty();
        }
    }

    private void sendInTurn(Outgoing outgoing, Call call) throws InterruptedException {
        String chatId = call.parameter("chat_id");
        if (chatId.isEmpty()) {
            pace.awaitTurn();
            settle(outgoing, call, 0, api.call(call));
            return;
        }
        long chat = Long.parseLong(chatId);
        pace.awaitTurnOfReply(chat);
        Duration pause = pace.pause(chat);
        if (pause.isPositive()) {
            outbox.putOff(outgoing, pause);
        } else {
            settle(outgoing, call, chat, api.call(call));
        }
    }

    private void settle(Outgoing outgoing, Call call, long chat, Answer answer) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        if (isAsGoodAsDone(answer)) {
            outbox.remove(outgoing);
            return;
        }
        switch (Outcomes.of(answer, new Address(chat, topic(call)))) {
            case Outcome.Delivered _ -> delivered(outgoing);
            case Outcome.TryAfter wait -> pause(outgoing, chat, wait.pause(), Reasons.pause(answer));
            case Outcome.Unreachable(String reason) -> drop(outgoing, reason);
            case Outcome.Refused(String reason) -> drop(outgoing, reason);
            case Outcome.Moved moved -> redirect(outgoing, call, moved);
            case Outcome.ChannelDown(String reason) -> later(outgoing, reason);
            case Outcome.Unknown(String reason) -> again(outgoing, call, reason);
        }
    }

    private static int topic(Call call) {
        String topic = call.parameter(TOPIC);
        return topic.isEmpty() ? 0 : Integer.parseInt(topic);
    }

    private static boolean isAsGoodAsDone(Answer answer) {
        return answer instanceof Answer.Failed failed
                && AS_GOOD_AS_DONE.stream().anyMatch(failed.description().toLowerCase(Locale.ROOT)::contains);
    }

    private void delivered(Outgoing outgoing) {
        incident.over();
        outbox.remove(outgoing);
    }

    private void pause(Outgoing outgoing, long chat, Duration wanted, Duration asked) {
        if (chat != 0 && asked.isPositive()) {
            pace.refused(chat, asked);
        }
        Duration ours = backoff.after(outgoing.attempt());
        outbox.putOff(outgoing, asked.isPositive() || wanted.compareTo(ours) > 0 ? wanted : ours);
    }

    private void later(Outgoing outgoing, String reason) {
        var _ = incident.failed(reason);
        outbox.putOff(outgoing, backoff.after(outgoing.attempt()));
    }

    private void again(Outgoing outgoing, Call call, String reason) {
        boolean message = MESSAGES.contains(call.getMethod().toLowerCase(Locale.ROOT));
        int most = message ? MOST_UNKNOWN : MOST_UNKNOWN_OF_SMALL_THINGS;
        if (outgoing.attempt() >= most) {
            drop(outgoing, reason);
        } else {
            later(outgoing, reason);
        }
    }

    private void drop(Outgoing outgoing, String reason) {
        LOG.log(Level.INFO, "A reply to {0} is dropped: {1}", outgoing.lane(), reason);
        outbox.remove(outgoing);
    }

    private void redirect(Outgoing outgoing, Call call, Outcome.Moved moved) {
        Optional<Address> to = Address.of(moved.to());
        transactions.run(() -> {
            to.map(Address::chat)
                    .ifPresent(chat -> outbox.add(
                            door, Long.toString(chat), redirected(call, chat).written()));
            outbox.remove(outgoing);
        });
    }

    /** To the chat itself when its topic is gone. */
    private static Call redirected(Call call, long chat) {
        boolean sameChat = call.parameter("chat_id").equals(Long.toString(chat));
        return sameChat ? call.without(TOPIC) : call.with("chat_id", chat);
    }
}
