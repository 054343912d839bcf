package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.delivery.Claims;
import java.time.Instant;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Record5;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Whose turn it is among the alarms that are due, as parts of queries: the earliest, and of one destination only a few. */
final class Turns {
    /** How many alarms of each destination are under a living lease, in whatever instance. */
    static final CommonTableExpression<Record3<String, String, Integer>> HELD = DSL.name("held")
            .fields("channel", "address", "leases")
            .asMaterialized(DSL.select(NOTIFICATION.CHANNEL, NOTIFICATION.ADDRESS, DSL.count())
                    .from(ALARM)
                    .join(NOTIFICATION)
                    .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                    .where(ALARM.DUE_AT.le(StoreClock.now()), ALARM.LEASE_UNTIL.gt(StoreClock.now()))
                    .groupBy(NOTIFICATION.CHANNEL, NOTIFICATION.ADDRESS));

    private static final Field<String> HELD_CHANNEL = DSL.field(DSL.name("held", "channel"), SQLDataType.CLOB);
    private static final Field<String> HELD_ADDRESS = DSL.field(DSL.name("held", "address"), SQLDataType.CLOB);
    private static final Field<Integer> LEASES =
            DSL.coalesce(DSL.field(DSL.name("held", "leases"), SQLDataType.INTEGER), DSL.inline(0));

    private Turns() {}

    /** To be met by a left join of a notification with {@link #HELD}. */
    static Condition isHeldWithIt() {
        return HELD_CHANNEL.eq(NOTIFICATION.CHANNEL).and(HELD_ADDRESS.eq(NOTIFICATION.ADDRESS));
    }

    static Condition isNotCrowded() {
        return LEASES.lt(DSL.inline(Claims.MOST_AT_ONE_DESTINATION));
    }

    /** Free alarms that are due, locked against every other instance; those that another has locked are passed over. */
    static CommonTableExpression<Record5<Long, Instant, String, String, Integer>> locked(int limit) {
        return DSL.name("locked")
                .fields("alarm_id", "due_at", "channel", "address", "leases")
                .asMaterialized(
                        DSL.select(ALARM.ALARM_ID, ALARM.DUE_AT, NOTIFICATION.CHANNEL, NOTIFICATION.ADDRESS, LEASES)
                                .from(ALARM)
                                .join(NOTIFICATION)
                                .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                                .leftJoin(HELD)
                                .on(isHeldWithIt())
                                .where(
                                        ALARM.DUE_AT.le(StoreClock.now()),
                                        isFree(),
                                        AlarmQueue.deservesTelling(),
                                        isNotCrowded())
                                .orderBy(ALARM.DUE_AT, ALARM.ALARM_ID)
                                .limit(limit)
                                .forUpdate()
                                .of(ALARM)
                                .skipLocked());
    }

    /** Those of {@code locked} that are to be claimed: no more of one destination than may be held together. */
    static CommonTableExpression<Record1<Long>> due(
            CommonTableExpression<Record5<Long, Instant, String, String, Integer>> locked) {
        Field<Long> alarm = DSL.field(DSL.name("alarm_id"), SQLDataType.BIGINT);
        Field<Integer> place = DSL.rowNumber()
                .over(DSL.partitionBy(locked.field("channel"), locked.field("address"))
                        .orderBy(locked.field("due_at"), locked.field("alarm_id")))
                .plus(locked.field("leases", SQLDataType.INTEGER))
                .as("place");
        return DSL.name("due")
                .fields("alarm_id")
                .asMaterialized(DSL.select(alarm)
                        .from(DSL.select(locked.field("alarm_id", SQLDataType.BIGINT), place)
                                .from(locked)
                                .asTable("queued"))
                        .where(DSL.field(DSL.name("place"), SQLDataType.INTEGER)
                                .le(DSL.inline(Claims.MOST_AT_ONE_DESTINATION))));
    }

    static Condition isFree() {
        return ALARM.LEASE_UNTIL.isNull().or(ALARM.LEASE_UNTIL.le(StoreClock.now()));
    }
}
