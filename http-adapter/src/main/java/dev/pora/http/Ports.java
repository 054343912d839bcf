package dev.pora.http;

import dev.pora.access.Replays;
import dev.pora.access.Tokens;
import dev.pora.delivery.Deliveries;
import dev.pora.notification.Ledger;
import dev.pora.notification.Scheduling;
import java.util.Optional;

/**
 * What the HTTP door opens onto.
 *
 * @param mostOpen how many notifications one user may have that may still be told
 * @param store whether the store answers; must give up within seconds
 * @param channel whether the channel can tell
 * @param webhook empty unless a channel pushes to us
 */
public record Ports(
        Ledger ledger,
        int mostOpen,
        Deliveries deliveries,
        Tokens tokens,
        Replays replays,
        Vital store,
        Vital channel,
        Optional<Webhook> webhook) {
    /** With as many notifications as people may usually have. */
    public Ports(
            Ledger ledger,
            Deliveries deliveries,
            Tokens tokens,
            Replays replays,
            Vital store,
            Vital channel,
            Optional<Webhook> webhook) {
        this(ledger, Scheduling.MOST_OPEN, deliveries, tokens, replays, store, channel, webhook);
    }
}
