package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.notification.Content;
import dev.pora.notification.Draft;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.State;
import dev.pora.schedule.Schedule;
import dev.pora.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Notifications in the table {@code notification}. */
final class JooqNotifications implements Notifications {
    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final AlarmQueue queue;

    JooqNotifications(JooqTransactions transactions, AlarmQueue queue) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.queue = queue;
    }

    @Override
    public Notification add(Draft draft) {
        return Rows.notification(sql.insertInto(NOTIFICATION)
                .set(columns(draft.content(), draft.schedule(), draft.destination(), draft.attention()))
                .set(NOTIFICATION.STATE, State.ACTIVE.name())
                .set(NOTIFICATION.USER_ID, draft.owner().value())
                .returning()
                .fetchSingle());
    }

    private static Map<Field<?>, @Nullable Object> columns(
            Content content, Schedule schedule, Destination destination, Attention attention) {
        Map<Field<?>, @Nullable Object> columns = ScheduleColumns.of(schedule);
        columns.putAll(AttentionColumns.of(attention));
        columns.putAll(ContentColumns.of(content));
        columns.put(NOTIFICATION.CHANNEL, destination.channel());
        columns.put(NOTIFICATION.ADDRESS, destination.address());
        return columns;
    }

    private static Map<Field<?>, @Nullable Object> columns(Notification notification) {
        Map<Field<?>, @Nullable Object> columns = columns(
                notification.content(), notification.schedule(), notification.destination(), notification.attention());
        columns.put(NOTIFICATION.STATE, notification.state().name());
        columns.put(NOTIFICATION.LAST_DONE_AT, notification.lastDone().orElse(null));
        return columns;
    }

    @Override
    public Optional<Notification> find(UserId owner, NotificationId id) {
        return sql.selectFrom(NOTIFICATION).where(isOf(owner, id)).fetchOptional(Rows::notification);
    }

    private static Condition isOf(UserId owner, NotificationId id) {
        return NOTIFICATION.NOTIFICATION_ID.eq(id.value()).and(NOTIFICATION.USER_ID.eq(owner.value()));
    }

    @Override
    public List<Notification> list(UserId owner, Page page) {
        long below = page.before().map(NotificationId::value).orElse(Long.MAX_VALUE);
        return sql.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.USER_ID.eq(owner.value()), NOTIFICATION.NOTIFICATION_ID.lt(below))
                .orderBy(NOTIFICATION.NOTIFICATION_ID.desc())
                .limit(page.limit())
                .fetch(Rows::notification);
    }

    @Override
    public List<Notification> saidIn(UserId owner, MessageRef message) {
        return sql.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.USER_ID.eq(owner.value()), NOTIFICATION.SAID_IN.eq(message.value()))
                .orderBy(NOTIFICATION.NOTIFICATION_ID)
                .fetch(Rows::notification);
    }

    /** The lock is of nothing that others look for: a row of the user would make them wait who add nothing. */
    @Override
    public int countOpen(UserId owner) {
        return transactions.within(() -> {
            var _ = sql.select(DSL.field(
                            "pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("pora.open." + owner.value())))
                    .fetch();
            return sql.fetchCount(
                    NOTIFICATION,
                    NOTIFICATION.USER_ID.eq(owner.value()),
                    NOTIFICATION.STATE.notIn(State.FINISHED.name(), State.PARKED.name()));
        });
    }

    /**
     * Claims that were made before the change and not begun are taken back: they would tell the old form. Alarms of one
     * that was at rest were passed over and may be due.
     */
    @Override
    public Saved save(Notification notification) {
        return transactions.within(() -> {
            Optional<Notification> stored = update(notification);
            stored.ifPresent(changed -> {
                queue.takeBackClaims(changed.id());
                if (changed.state() == State.ACTIVE) {
                    wakeForAlarmsOf(changed.id());
                }
            });
            return stored.<Saved>map(Saved.Stored::new).orElseGet(() -> new Saved.Stale(notification.id()));
        });
    }

    private void wakeForAlarmsOf(NotificationId notification) {
        sql
                .select(ALARM.DUE_AT)
                .from(ALARM)
                .where(ALARM.NOTIFICATION_ID.eq(notification.value()))
                .fetch(ALARM.DUE_AT)
                .stream()
                .min(Comparator.naturalOrder())
                .ifPresent(queue::wakeEverybody);
    }

    private Optional<Notification> update(Notification changed) {
        return sql.update(NOTIFICATION)
                .set(columns(changed))
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(isOf(changed.owner(), changed.id()), NOTIFICATION.VERSION.eq(changed.version()))
                .returning()
                .fetchOptional(Rows::notification);
    }

    @Override
    public void restore(Notification removed) {
        var _ = sql.insertInto(NOTIFICATION)
                .set(columns(removed))
                .set(NOTIFICATION.NOTIFICATION_ID, removed.id().value())
                .set(NOTIFICATION.USER_ID, removed.owner().value())
                .set(NOTIFICATION.VERSION, removed.version())
                .execute();
    }

    @Override
    public boolean remove(UserId owner, NotificationId id) {
        return sql.deleteFrom(NOTIFICATION).where(isOf(owner, id)).execute() > 0;
    }
}
