package dev.pora.telegram.conversation;

import dev.pora.inbox.Conversations;
import dev.pora.notification.Ledger;

/** What a conversation keeps its effects and its memory in: one store, with the holidays and the clock. */
public record Ports(Ledger ledger, Conversations conversations) {}
