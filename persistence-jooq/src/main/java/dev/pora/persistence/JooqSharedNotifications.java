package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.UNDO;

import dev.pora.channel.Destination;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.State;
import dev.pora.notification.UndoId;
import dev.pora.user.UserId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Notifications by where they are told, in the table {@code notification}. */
final class JooqSharedNotifications implements SharedNotifications {
    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final PlacedRows rows;

    JooqSharedNotifications(JooqTransactions transactions, AlarmQueue queue) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.rows = new PlacedRows(sql, queue);
    }

    @Override
    public Optional<Notification> find(Destination place, NotificationId id) {
        return sql.selectFrom(NOTIFICATION)
                .where(
                        NOTIFICATION.NOTIFICATION_ID.eq(id.value()),
                        NOTIFICATION.CHANNEL.eq(place.channel()),
                        PlacedRows.isWithin(NOTIFICATION.ADDRESS, place))
                .fetchOptional(Rows::notification);
    }

    @Override
    public List<Upcoming> upcoming(Destination place, int limit) {
        return sql.select(ALARM.fields())
                .select(NOTIFICATION.fields())
                .from(NOTIFICATION)
                .join(ALARM)
                .on(ALARM.NOTIFICATION_ID.eq(NOTIFICATION.NOTIFICATION_ID))
                .where(PlacedRows.within(place), ALARM.KIND.in(Kind.OCCURRENCE.name(), Kind.SNOOZED.name()))
                .orderBy(ALARM.PLANNED_AT, ALARM.ALARM_ID)
                .limit(limit)
                .fetch(row -> new Upcoming(Rows.alarm(row), Rows.notification(row)));
    }

    @Override
    public Optional<UserId> ownerOf(Destination place, UndoId change) {
        return sql.select(UNDO.USER_ID)
                .from(UNDO)
                .where(
                        UNDO.UNDO_ID.eq(change.value()),
                        before(NOTIFICATION.CHANNEL).eq(place.channel()),
                        PlacedRows.isWithin(before(NOTIFICATION.ADDRESS), place))
                .fetchOptional(row -> new UserId(row.get(UNDO.USER_ID)));
    }

    private static Field<String> before(Field<String> column) {
        return DSL.field("({0} ->> {1})", String.class, UNDO.BEFORE, DSL.inline(column.getName()));
    }

    @Override
    public int move(Destination from, Destination to) {
        return transactions.within(() -> rows.move(from, to));
    }

    @Override
    public int suspend(Destination place) {
        return transactions.within(() -> rows.suspend(place));
    }

    @Override
    public List<Notification> suspended(Destination place, int limit) {
        return sql.selectFrom(NOTIFICATION)
                .where(PlacedRows.within(place), NOTIFICATION.STATE.eq(State.UNREACHABLE.name()))
                .orderBy(NOTIFICATION.NOTIFICATION_ID.desc())
                .limit(limit)
                .fetch(Rows::notification);
    }
}
