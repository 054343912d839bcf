package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.DELIVERY;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.delivery.Delivery.Result;
import dev.pora.listing.Listings.Due;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Occurrence;
import dev.pora.notification.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What wants to be done: by the queue what is late, by the history what was told. */
final class DueQuery {
    private static final Field<Instant> TOLD = DSL.field(DSL.name("told"), SQLDataType.INSTANT);
    private static final Comparator<Due> EARLIEST_FIRST = Comparator.comparing(
                    (Due due) -> due.occurrence().at())
            .thenComparingLong(due -> due.notification().id().value());

    private final DSLContext sql;

    DueQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Of each notification its latest occurrence. */
    List<Due> ask(Condition chosen, Instant since) {
        return Stream.concat(late(chosen), told(chosen, since))
                .collect(Collectors.toMap(
                        due -> due.notification().id(), Function.identity(), BinaryOperator.maxBy(EARLIEST_FIRST)))
                .values()
                .stream()
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private Stream<Due> late(Condition chosen) {
        return sql
                .select(NOTIFICATION.fields())
                .select(ALARM.OCCURRENCE_AT, DSL.castNull(SQLDataType.INSTANT).as(TOLD))
                .from(NOTIFICATION)
                .join(ALARM)
                .on(ALARM.NOTIFICATION_ID.eq(NOTIFICATION.NOTIFICATION_ID))
                .where(
                        chosen,
                        NOTIFICATION.STATE.eq(State.ACTIVE.name()),
                        ALARM.KIND.in(Kind.OCCURRENCE.name(), Kind.SNOOZED.name()),
                        ALARM.PLANNED_AT.le(StoreClock.now()))
                .fetch(row -> due(row, ALARM.OCCURRENCE_AT))
                .stream();
    }

    private Stream<Due> told(Condition chosen, Instant since) {
        return sql
                .select(NOTIFICATION.fields())
                .select(DELIVERY.OCCURRENCE_AT, DSL.max(DELIVERY.TOLD_AT).as(TOLD))
                .from(NOTIFICATION)
                .join(DELIVERY)
                .on(
                        DELIVERY.USER_ID.eq(NOTIFICATION.USER_ID),
                        DELIVERY.NOTIFICATION_ID.eq(NOTIFICATION.NOTIFICATION_ID))
                .where(
                        chosen,
                        NOTIFICATION.STATE.in(State.ACTIVE.name(), State.WAITING.name(), State.FINISHED.name()),
                        DELIVERY.OUTCOME.eq(Result.DELIVERED.name()),
                        DELIVERY.KIND.in(Kind.OCCURRENCE.name(), Kind.SNOOZED.name(), Kind.NAG.name()),
                        DSL.coalesce(
                                        NOTIFICATION.LAST_DONE_AT,
                                        DSL.inline("-infinity").cast(SQLDataType.INSTANT))
                                .lt(DELIVERY.OCCURRENCE_AT),
                        hasAlarm(Kind.SNOOZED).not(),
                        DELIVERY.TOLD_AT
                                .ge(since)
                                .or(NOTIFICATION.STATE.eq(State.WAITING.name()))
                                .or(hasAlarm(Kind.NAG)))
                .groupBy(NOTIFICATION.NOTIFICATION_ID, DELIVERY.OCCURRENCE_AT)
                .fetch(row -> due(row, DELIVERY.OCCURRENCE_AT))
                .stream();
    }

    private static Condition hasAlarm(Kind kind) {
        return DSL.exists(DSL.selectOne()
                .from(ALARM)
                .where(
                        ALARM.NOTIFICATION_ID.eq(NOTIFICATION.NOTIFICATION_ID),
                        ALARM.KIND.eq(kind.name()),
                        ALARM.OCCURRENCE_AT.eq(DELIVERY.OCCURRENCE_AT)));
    }

    private static Due due(Record row, Field<Instant> occurrence) {
        return new Due(
                Rows.notification(row),
                new Occurrence(new NotificationId(row.get(NOTIFICATION.NOTIFICATION_ID)), row.get(occurrence)),
                Optional.ofNullable(row.get(TOLD)));
    }
}
