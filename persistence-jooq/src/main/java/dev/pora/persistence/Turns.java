package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.attention.Lateness;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Share;
import java.time.Duration;
import java.time.Instant;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Whose turn it is among the alarms that are due, as parts of queries: the earliest of each destination. */
final class Turns {
    private Turns() {}

    /** Of a destination that the deliverer wants. */
    static Condition isWithin(Reach reach) {
        Condition free = reach.crowded().isEmpty()
                ? DSL.noCondition()
                : DSL.row(NOTIFICATION.CHANNEL, NOTIFICATION.ADDRESS)
                        .notIn(reach.crowded().stream()
                                .map(busy -> DSL.row(busy.channel(), busy.address()))
                                .toList());
        Condition wanted = free.and(isWanted(reach.wanted()));
        return reach.share().parts().size() == Share.PARTS ? wanted : wanted.and(isIn(reach.share()));
    }

    private static Condition isWanted(Reach.Wanted wanted) {
        return switch (wanted) {
            case ANY -> DSL.noCondition();
            case ON_TIME -> ALARM.DUE_AT.gt(StoreClock.nowPlus(Lateness.GRACE.negated()));
            case URGENT -> NOTIFICATION.URGENT.isTrue();
        };
    }

    private static Condition isIn(Share share) {
        Field<Integer> part = DSL.field(
                "(hashtext({0}) & {1})", SQLDataType.INTEGER, NOTIFICATION.ADDRESS, DSL.inline(Share.PARTS - 1));
        return part.eq(DSL.any(share.parts().toArray(Integer[]::new)));
    }

    /** Free alarms that are due by then, locked against every other instance; those that another has locked are passed over. */
    static CommonTableExpression<Record4<Long, Instant, String, String>> locked(
            int limit, Duration ahead, Reach reach) {
        return DSL.name("locked")
                .fields("alarm_id", "due_at", "channel", "address")
                .asMaterialized(DSL.select(ALARM.ALARM_ID, ALARM.DUE_AT, NOTIFICATION.CHANNEL, NOTIFICATION.ADDRESS)
                        .from(ALARM)
                        .join(NOTIFICATION)
                        .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                        .where(
                                ALARM.DUE_AT.le(StoreClock.nowPlus(ahead)),
                                isFree(),
                                AlarmQueue.deservesTelling(),
                                isWithin(reach))
                        .orderBy(ALARM.DUE_AT, ALARM.ALARM_ID)
                        .limit(limit)
                        .forUpdate()
                        .of(ALARM)
                        .skipLocked());
    }

    /** The earliest of {@code locked} of each destination. */
    static CommonTableExpression<Record1<Long>> due(
            CommonTableExpression<Record4<Long, Instant, String, String>> locked) {
        return DSL.name("due")
                .fields("alarm_id")
                .asMaterialized(DSL.select(DSL.field(DSL.name("alarm_id"), SQLDataType.BIGINT))
                        .distinctOn(locked.field("channel"), locked.field("address"))
                        .from(locked)
                        .orderBy(
                                locked.field("channel"),
                                locked.field("address"),
                                locked.field("due_at"),
                                locked.field("alarm_id")));
    }

    static Condition isFree() {
        return ALARM.LEASE_UNTIL.isNull().or(ALARM.LEASE_UNTIL.le(StoreClock.now()));
    }
}
