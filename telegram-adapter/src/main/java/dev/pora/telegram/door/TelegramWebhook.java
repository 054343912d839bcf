package dev.pora.telegram.door;

import dev.pora.inbox.Inbox;
import dev.pora.inbox.Incoming;
import dev.pora.inbox.Receiver;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Keeps the updates that Telegram pushes. What cannot be kept now throws, and Telegram pushes it again. */
final class TelegramWebhook implements Receiver {
    private final String door;
    private final Inbox inbox;
    private final Bell handler;
    private final Status status;
    private final InstantSource clock;

    TelegramWebhook(String door, Inbox inbox, Bell handler, Status status, InstantSource clock) {
        this.door = door;
        this.inbox = inbox;
        this.handler = handler;
        this.status = status;
        this.clock = clock;
    }

    @Override
    public Receipt receive(String body) {
        Optional<Incoming> update = Updates.read(door, body);
        update.ifPresent(this::keep);
        return update.isPresent() ? Receipt.KEPT : Receipt.MALFORMED;
    }

    private void keep(Incoming update) {
        var _ = inbox.keep(List.of(update));
        status.heard(clock.instant());
        handler.ring();
    }
}
