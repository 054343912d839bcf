package dev.pora.telegram.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.delivery.Backoff;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Incoming;
import dev.pora.inbox.Leases;
import dev.pora.telegram.api.Answer;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.channel.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * Asks Telegram for updates and keeps each before it confirms it. Of all instances only the holder of a lease polls;
 * another takes over within seconds.
 */
public final class Poller implements AutoCloseable {
    /** How long Telegram holds a poll while there is nothing to say; it allows 50 seconds at most. */
    private static final Duration HELD = Duration.ofSeconds(50);

    /** A server that answers empty polls sooner than this is not holding them. */
    private static final Duration SOONEST = Duration.ofSeconds(1);

    private static final Duration BETWEEN_CLAIMS = Duration.ofSeconds(2);
    private static final int MOST_UPDATES = 100;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final BotApi api;
    private final Inbox inbox;
    private final String door;
    private final InstantSource clock;
    private final Bell handler;
    private final Status status;
    private final Tenure tenure;
    private final Loop loop;
    private final Incident incident = new Incident(Poller.class, "Polling Telegram");
    private final Backoff backoff = Backoff.between(Duration.ofMillis(500), Duration.ofSeconds(30));
    private OptionalInt offset = OptionalInt.empty();
    private boolean webhookGone;

    /**
     * @param api for polls alone, whose silence is longer than a held poll; closed with this
     * @param holder names this instance among all
     * @param handler is rung when updates were kept
     */
    Poller(
            BotApi api,
            Inbox inbox,
            Leases leases,
            String door,
            String holder,
            InstantSource clock,
            Bell handler,
            Status status) {
        this.api = api;
        this.inbox = inbox;
        this.door = door;
        this.clock = clock;
        this.handler = handler;
        this.status = status;
        this.tenure = new Tenure(leases, "poller of " + door, holder, clock, api::endCalls);
        this.loop = new Loop("Polling", this::turn, new Bell());
    }

    public void start() {
        tenure.start();
        loop.start();
    }

    private Duration turn() {
        if (!tenure.take()) {
            offset = OptionalInt.empty();
            webhookGone = false;
            status.settled();
            return BETWEEN_CLAIMS;
        }
        return webhookGone ? poll() : removeWebhook();
    }

    /**
     * A webhook that was set earlier keeps polls from working; what it has not delivered yet is kept for us. A server
     * that knows no webhooks has none to remove.
     */
    private Duration removeWebhook() {
        Answer answer = api.call(
                Call.of(DeleteWebhook.builder().dropPendingUpdates(false).build()));
        webhookGone =
                answer instanceof Answer.Ok || (answer instanceof Answer.Failed failed && failed.code() == NOT_FOUND);
        return webhookGone ? Duration.ZERO : failed(answer);
    }

    private Duration poll() {
        Instant began = clock.instant();
        Answer answer = api.call(Call.of(request()));
        if (answer instanceof Answer.Ok ok) {
            incident.over();
            status.heard(clock.instant());
            return keep(ok.result()) || held(began) ? Duration.ZERO : SOONEST;
        }
        return failed(answer);
    }

    private GetUpdates request() {
        GetUpdates.GetUpdatesBuilder request = GetUpdates.builder()
                .limit(MOST_UPDATES)
                .timeout(Math.toIntExact(HELD.toSeconds()))
                .allowedUpdates(Updates.KINDS);
        offset.ifPresent(request::offset);
        return request.build();
    }

    private boolean held(Instant began) {
        return Duration.between(began, clock.instant()).compareTo(SOONEST) >= 0;
    }

    /**
     * Commits the updates, then moves the offset; false when there were none. Once all are confirmed no offset is sent:
     * after a quiet week Telegram may begin anew with lower numbers, which an offset above them would discard.
     */
    private boolean keep(JsonNode result) {
        List<Incoming> updates = StreamSupport.stream(result.spliterator(), false)
                .map(update -> Updates.of(door, update))
                .flatMap(Optional::stream)
                .toList();
        if (updates.isEmpty()) {
            offset = OptionalInt.empty();
            return false;
        }
        if (inbox.keep(updates) > 0) {
            handler.ring();
        }
        long last = updates.stream().mapToLong(Incoming::number).max().orElseThrow();
        offset = OptionalInt.of(Math.toIntExact(last + 1));
        return true;
    }

    private Duration failed(Answer answer) {
        if (loop.isClosed() || !tenure.isHeld()) {
            return Duration.ZERO;
        }
        webhookGone = webhookGone && !(answer instanceof Answer.Failed failed && failed.code() == CONFLICT);
        String reason = Reasons.of(answer);
        status.troubled(reason);
        return backoff.after(incident.failed(reason), Reasons.pause(answer));
    }

    /** Ends at once, a held poll included. */
    @Override
    public void close() {
        loop.stop();
        api.close();
        loop.close();
        tenure.close();
    }
}
