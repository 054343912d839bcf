package dev.pora.telegram.conversation;

import dev.pora.delivery.Deliveries;
import dev.pora.inbox.Conversations;
import dev.pora.notification.Hosts;
import dev.pora.notification.Ledger;
import dev.pora.notification.SharedNotifications;

/** What a conversation keeps its effects and its memory in, and reads what was told from: one store, with the holidays and the clock. */
public record Ports(
        Ledger ledger, SharedNotifications shared, Hosts hosts, Deliveries deliveries, Conversations conversations) {}
