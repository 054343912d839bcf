package dev.pora.http;

import dev.pora.access.Tokens;
import dev.pora.delivery.Deliveries;
import dev.pora.notification.Ledger;
import java.util.Optional;

/**
 * What the HTTP door opens onto.
 *
 * @param store whether the store answers; must give up within seconds
 * @param channel whether the channel can tell
 * @param webhook empty unless a channel pushes to us
 */
public record Ports(
        Ledger ledger, Deliveries deliveries, Tokens tokens, Vital store, Vital channel, Optional<Webhook> webhook) {}
