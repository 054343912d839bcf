package dev.pora.telegram.conversation;

import dev.pora.inbox.Conversations;
import dev.pora.notification.Alarms;
import dev.pora.notification.Notifications;
import dev.pora.transaction.Transactions;
import dev.pora.user.Users;

/** What a conversation keeps its effects and its memory in: the ports of one store. */
public record Ports(
        Users users,
        Notifications notifications,
        Alarms alarms,
        Conversations conversations,
        Transactions transactions) {}
