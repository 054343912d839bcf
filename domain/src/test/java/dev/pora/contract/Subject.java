package dev.pora.contract;

import dev.pora.access.Replays;
import dev.pora.access.Tokens;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Crew;
import dev.pora.delivery.Deliveries;
import dev.pora.delivery.DueChanges;
import dev.pora.inbox.Conversations;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Leases;
import dev.pora.inbox.Outbox;
import dev.pora.listing.Digests;
import dev.pora.listing.Listings;
import dev.pora.notification.Alarms;
import dev.pora.notification.Hosts;
import dev.pora.notification.Notifications;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.Undos;
import dev.pora.notification.ZoneRules;
import dev.pora.operation.Announcements;
import dev.pora.operation.Figures;
import dev.pora.transaction.Transactions;
import dev.pora.user.Users;
import java.time.Duration;
import java.time.Instant;

/** A store that the contracts are tried on: empty at first, all ports over the same data. */
public interface Subject {
    Users users();

    Notifications notifications();

    Alarms alarms();

    Listings listings();

    Digests digests();

    Undos undos();

    SharedNotifications sharedNotifications();

    Hosts hosts();

    ZoneRules zoneRules();

    Claims claims();

    Crew crew();

    Deliveries deliveries();

    DueChanges dueChanges();

    Transactions transactions();

    Inbox inbox();

    Outbox outbox();

    Conversations conversations();

    Leases leases();

    Tokens tokens();

    Replays replays();

    Announcements announcements();

    Figures figures();

    /** Now, by the clock that judges what is due. */
    Instant now();

    /**
     * Lets time pass for whatever waits in the store: due alarms, leases, pauses. A store on a clock that cannot be set
     * moves its rows into the past instead.
     */
    void pass(Duration duration);
}
