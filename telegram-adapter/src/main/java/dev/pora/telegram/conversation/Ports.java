package dev.pora.telegram.conversation;

import dev.pora.delivery.Deliveries;
import dev.pora.inbox.Conversations;
import dev.pora.inbox.Inbox;
import dev.pora.listing.Listings;
import dev.pora.notification.Hosts;
import dev.pora.notification.Ledger;
import dev.pora.notification.SharedNotifications;
import dev.pora.telegram.conversation.operators.Operation;
import java.util.Optional;

/**
 * What a conversation keeps its effects and its memory in, and reads what was told from: one store, with the holidays and
 * the clock.
 *
 * @param operation empty where nobody runs the bot from within
 */
public record Ports(
        Ledger ledger,
        SharedNotifications shared,
        Hosts hosts,
        Deliveries deliveries,
        Conversations conversations,
        Inbox inbox,
        Listings listings,
        Optional<Operation> operation) {
    /** Of a bot that nobody runs. */
    public Ports(
            Ledger ledger,
            SharedNotifications shared,
            Hosts hosts,
            Deliveries deliveries,
            Conversations conversations,
            Inbox inbox,
            Listings listings) {
        this(ledger, shared, hosts, deliveries, conversations, inbox, listings, Optional.empty());
    }
}
