package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.channel.Destination;
import dev.pora.notification.Alarm;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Rows of notifications by where they are told. To be called inside a transaction. */
final class PlacedRows {
    /** What follows a slash in the order of bytes: no address within a place is at or behind its own with this. */
    private static final String BEHIND_THE_SLASH = "0";

    private final DSLContext sql;
    private final AlarmQueue queue;

    PlacedRows(DSLContext sql, AlarmQueue queue) {
        this.sql = sql;
        this.queue = queue;
    }

    /** Told at this place or within it; the first two parts are for the index. */
    static Condition within(Destination place) {
        Field<String> inOrder = NOTIFICATION.ADDRESS.collate("C");
        return NOTIFICATION
                .CHANNEL
                .eq(place.channel())
                .and(inOrder.ge(place.address()))
                .and(inOrder.lt(place.address() + BEHIND_THE_SLASH))
                .and(isWithin(NOTIFICATION.ADDRESS, place));
    }

    static Condition isWithin(Field<String> address, Destination place) {
        return address.eq(place.address()).or(address.startsWith(place.address() + "/"));
    }

    private Long[] lock(Condition notifications) {
        return sql
                .select(NOTIFICATION.NOTIFICATION_ID)
                .from(NOTIFICATION)
                .where(notifications)
                .orderBy(NOTIFICATION.NOTIFICATION_ID.desc())
                .forNoKeyUpdate()
                .fetch()
                .stream()
                .map(row -> row.get(NOTIFICATION.NOTIFICATION_ID))
                .toArray(Long[]::new);
    }

    /** How many. Claims that were made before and not begun are taken back: they would go to the old place. */
    int move(Destination from, Destination to) {
        Long[] there = lock(within(from));
        Field<String> rest = DSL.substring(NOTIFICATION.ADDRESS, from.address().length() + 1);
        var _ = sql.update(NOTIFICATION)
                .set(NOTIFICATION.CHANNEL, to.channel())
                .set(NOTIFICATION.ADDRESS, DSL.concat(DSL.val(to.address(), SQLDataType.CLOB), rest))
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(NOTIFICATION.NOTIFICATION_ID.eq(DSL.any(there)))
                .execute();
        var _ = sql.update(ALARM)
                .set(ALARM.ATTEMPT, ALARM.ATTEMPT.minus(1))
                .set(ALARM.LEASE_EPOCH, ALARM.LEASE_EPOCH.plus(1))
                .setNull(ALARM.LEASE_UNTIL)
                .where(ALARM.NOTIFICATION_ID.eq(DSL.any(there)), ALARM.LEASE_UNTIL.isNotNull(), ALARM.BEGUN_AT.isNull())
                .execute();
        if (there.length > 0) {
            queue.wakeEverybody();
        }
        return there.length;
    }

    /** How many. Each owner, save one whose private chat it is, gets a notice about the newest of theirs. */
    int suspend(Destination place) {
        Long[] active = lock(within(place).and(NOTIFICATION.STATE.eq(State.ACTIVE.name())));
        if (active.length > 0) {
            var _ = sql.deleteFrom(ALARM)
                    .where(ALARM.NOTIFICATION_ID.eq(DSL.any(active)), ALARM.KIND.ne(Alarm.Kind.NOTICE.name()))
                    .execute();
            var _ = sql.update(NOTIFICATION)
                    .set(NOTIFICATION.STATE, State.UNREACHABLE.name())
                    .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                    .where(NOTIFICATION.NOTIFICATION_ID.eq(DSL.any(active)))
                    .execute();
            tellOwners(active);
        }
        return active.length;
    }

    private void tellOwners(Long[] suspended) {
        Instant now = sql.select(StoreClock.now()).fetchSingle().value1();
        newestOfEachOwner(suspended)
                .forEach(id -> queue.put(Alarm.notice(new NotificationId(id), now, now, Trouble.OUT_OF_REACH)));
        queue.wakeEverybody(now);
    }

    private List<Long> newestOfEachOwner(Long[] suspended) {
        Field<Long> newest = DSL.max(NOTIFICATION.NOTIFICATION_ID);
        return sql.select(newest)
                .from(NOTIFICATION)
                .join(USER)
                .on(USER.USER_ID.eq(NOTIFICATION.USER_ID))
                .where(
                        NOTIFICATION.NOTIFICATION_ID.eq(DSL.any(suspended)),
                        NOTIFICATION
                                .CHANNEL
                                .ne(Destination.TELEGRAM)
                                .or(NOTIFICATION.ADDRESS.ne(USER.TELEGRAM_ID.cast(SQLDataType.CLOB))))
                .groupBy(NOTIFICATION.USER_ID)
                .orderBy(newest)
                .fetch(newest);
    }
}
