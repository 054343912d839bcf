package dev.pora.telegram.door;

import dev.pora.inbox.Inbox;
import dev.pora.inbox.Leases;
import dev.pora.inbox.Outbox;
import dev.pora.listing.Digests;
import dev.pora.transaction.Transactions;

/** Where what came in, what is to leave and whose digest is due is kept, all in one store. */
public record Post(Inbox inbox, Outbox outbox, Leases leases, Digests digests, Transactions transactions) {}
