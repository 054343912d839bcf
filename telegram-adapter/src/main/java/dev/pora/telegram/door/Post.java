package dev.pora.telegram.door;

import dev.pora.inbox.Inbox;
import dev.pora.inbox.Leases;
import dev.pora.inbox.Outbox;
import dev.pora.transaction.Transactions;

/** Where what came in and what is to leave is kept, all in one store. */
public record Post(Inbox inbox, Outbox outbox, Leases leases, Transactions transactions) {}
