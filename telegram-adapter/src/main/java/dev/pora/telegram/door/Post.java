package dev.pora.telegram.door;

import dev.pora.inbox.Inbox;
import dev.pora.inbox.Leases;
import dev.pora.inbox.Outbox;
import dev.pora.listing.Digests;
import dev.pora.operation.Announcements;
import dev.pora.transaction.Transactions;
import dev.pora.user.Users;

/**
 * Where what came in, what is to leave and whose digest is due is kept, all in one store.
 *
 * @param users to whom what operators announce is told
 */
public record Post(
        Inbox inbox,
        Outbox outbox,
        Leases leases,
        Digests digests,
        Transactions transactions,
        Users users,
        Announcements announcements) {}
