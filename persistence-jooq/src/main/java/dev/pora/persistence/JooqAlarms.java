package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The pending side of the queue, in the table {@code alarm}. */
final class JooqAlarms implements Alarms {
    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final AlarmQueue queue;

    JooqAlarms(JooqTransactions transactions, AlarmQueue queue) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.queue = queue;
    }

    @Override
    public void set(Alarm alarm) {
        transactions.run(() -> {
            queue.lock(alarm.notification());
            queue.put(alarm);
            queue.wakeEverybody();
        });
    }

    @Override
    public List<Alarm> of(NotificationId notification) {
        return sql.selectFrom(ALARM)
                .where(ALARM.NOTIFICATION_ID.eq(notification.value()))
                .orderBy(ALARM.PLANNED_AT, ALARM.ALARM_ID)
                .fetch(Rows::alarm);
    }

    @Override
    public Cleared clear(NotificationId notification, Set<Alarm.Kind> kinds) {
        return transactions.within(() -> {
            queue.lock(notification);
            Condition cleared = ALARM.NOTIFICATION_ID
                    .eq(notification.value())
                    .and(ALARM.KIND.in(kinds.stream().map(Alarm.Kind::name).toList()));
            boolean sending = anyIsBeingSent(cleared);
            var _ = sql.deleteFrom(ALARM).where(cleared).execute();
            return sending ? Cleared.WHILE_SENDING : Cleared.BEFORE_SENDING;
        });
    }

    /** Waits for whoever is beginning to send one of them, and locks them all. */
    private boolean anyIsBeingSent(Condition alarms) {
        return sql
                .select(DSL.field(ALARM.BEGUN_AT.isNotNull().and(ALARM.LEASE_UNTIL.gt(StoreClock.now()))))
                .from(ALARM)
                .where(alarms)
                .orderBy(ALARM.ALARM_ID)
                .forUpdate()
                .fetch()
                .stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.value1()));
    }

    @Override
    public List<Upcoming> upcoming(UserId owner, int limit) {
        return sql.select(ALARM.fields())
                .select(NOTIFICATION.fields())
                .from(ALARM)
                .join(NOTIFICATION)
                .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                .where(NOTIFICATION.USER_ID.eq(owner.value()), ALARM.KIND.ne(Alarm.Kind.NOTICE.name()))
                .orderBy(ALARM.PLANNED_AT, ALARM.ALARM_ID)
                .limit(limit)
                .fetch(row -> new Upcoming(Rows.alarm(row), Rows.notification(row)));
    }
}
