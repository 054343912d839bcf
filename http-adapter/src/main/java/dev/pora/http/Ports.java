package dev.pora.http;

import dev.pora.access.Tokens;
import dev.pora.notification.Alarms;
import dev.pora.notification.Notifications;
import dev.pora.transaction.Transactions;
import dev.pora.user.Users;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the HTTP door opens onto.
 *
 * @param store whether the store answers; must give up within seconds
 * @param channel whether the channel can tell
 * @param webhook empty unless a channel pushes to us
 */
public record Ports(
        Users users,
        Notifications notifications,
        Alarms alarms,
        Transactions transactions,
        Tokens tokens,
        InstantSource clock,
        Vital store,
        Vital channel,
        Optional<Webhook> webhook) {}
