package dev.pora.notification;

import dev.pora.transaction.Transactions;
import dev.pora.user.Users;
import dev.pora.workday.PublicHolidays;
import java.time.InstantSource;

/** What the services of this package work with: the ports of one store, the holidays and the clock. */
public record Ledger(
        Users users,
        Notifications notifications,
        Alarms alarms,
        Undos undos,
        Transactions transactions,
        PublicHolidays holidays,
        InstantSource clock) {}
