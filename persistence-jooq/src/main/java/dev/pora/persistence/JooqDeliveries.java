package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.DELIVERY;

import dev.pora.channel.MessageRef;
import dev.pora.delivery.Deliveries;
import dev.pora.delivery.Delivery;
import dev.pora.notification.Alarm;
import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The history, in the table {@code delivery}. */
final class JooqDeliveries implements Deliveries {
    private final DSLContext sql;

    JooqDeliveries(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Delivery> of(UserId owner, NotificationId notification, int limit) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.USER_ID.eq(owner.value()), DELIVERY.NOTIFICATION_ID.eq(notification.value()))
                .orderBy(DELIVERY.DELIVERY_ID.desc())
                .limit(limit)
                .fetch(JooqDeliveries::delivery);
    }

    /** By the index of its owner's history, which is short enough to be looked through; older months are not opened. */
    @Override
    public Optional<Delivery> toldBy(UserId owner, MessageRef message) {
        return sql.selectFrom(DELIVERY)
                .where(
                        DELIVERY.USER_ID.eq(owner.value()),
                        DELIVERY.MESSAGE_REF.eq(message.value()),
                        DELIVERY.OUTCOME.eq(Delivery.Result.DELIVERED.name()),
                        DELIVERY.TOLD_AT.ge(StoreClock.nowPlus(REACH.negated())))
                .orderBy(DELIVERY.DELIVERY_ID.desc())
                .limit(1)
                .fetchOptional(JooqDeliveries::delivery);
    }

    private static Delivery delivery(Record row) {
        return new Delivery(
                new NotificationId(row.get(DELIVERY.NOTIFICATION_ID)),
                Alarm.Kind.valueOf(row.get(DELIVERY.KIND)),
                row.get(DELIVERY.OCCURRENCE_AT),
                row.get(DELIVERY.ATTEMPT),
                Delivery.Result.valueOf(row.get(DELIVERY.OUTCOME)),
                Objects.requireNonNullElse(
                        row.get(DELIVERY.MESSAGE_REF), Objects.requireNonNullElse(row.get(DELIVERY.REASON), "")),
                Duration.ofMillis(row.get(DELIVERY.LATENCY_MS)),
                row.get(DELIVERY.TOLD_AT));
    }
}
