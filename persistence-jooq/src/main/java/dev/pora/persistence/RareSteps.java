package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.channel.Destination;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.NextStep;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What follows when somebody has to be told, or is gone, or has moved: each claim alone. */
final class RareSteps {
    private final DSLContext sql;
    private final AlarmQueue queue;
    private final PlacedRows placed;

    RareSteps(DSLContext sql, AlarmQueue queue) {
        this.sql = sql;
        this.queue = queue;
        this.placed = new PlacedRows(sql, queue);
    }

    void follow(Case one) {
        Claim claim = one.claim();
        lockAlarm(claim).ifPresent(_ -> {
            follow(claim, one.settlement().next());
            one.end(Settled.DONE);
        });
    }

    private void follow(Claim claim, NextStep next) {
        switch (next) {
            case NextStep.Suspend _ -> suspend(claim);
            case NextStep.Leave(var place) -> {
                var _ = placed.suspend(place);
            }
            case NextStep.Park park -> park(claim, park);
            case NextStep.Redirect(var to) -> redirect(claim, to);
            case NextStep.GoOn _, NextStep.Again _, NextStep.AfterFault _, NextStep.GiveBack _ ->
                throw new IllegalArgumentException("A usual step: " + next);
        }
    }

    /** The end of the claim's lease when the claim still stands. A lease that ended and was taken by nobody stands. */
    private Optional<Instant> lockAlarm(Claim claim) {
        return sql.select(ALARM.LEASE_UNTIL)
                .from(ALARM)
                .where(isAlarmOf(claim), ALARM.LEASE_EPOCH.eq(claim.epoch()), ALARM.LEASE_UNTIL.isNotNull())
                .forUpdate()
                .fetchOptional(ALARM.LEASE_UNTIL);
    }

    private static Condition isAlarmOf(Claim claim) {
        return ALARM.ALARM_ID.eq(claim.alarmId());
    }

    private static Condition isNotificationOf(Claim claim) {
        return NOTIFICATION.NOTIFICATION_ID.eq(claim.notification().id().value());
    }

    /** All that is told where this is, whoever owns it. */
    static Condition goesWhere(Claim claim) {
        return PlacedRows.within(claim.notification().destination());
    }

    private static Condition pendingBesideNotices(Claim claim) {
        return ALARM.NOTIFICATION_ID.eq(claim.notification().id().value()).and(ALARM.KIND.ne(Kind.NOTICE.name()));
    }

    private void change(Claim claim, State state) {
        var _ = sql.update(NOTIFICATION)
                .set(NOTIFICATION.STATE, state.name())
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(isNotificationOf(claim))
                .execute();
    }

    private void suspend(Claim claim) {
        var _ = sql.deleteFrom(ALARM).where(pendingBesideNotices(claim)).execute();
        change(claim, State.UNREACHABLE);
    }

    /** The alarm gives way to those that follow and to a notice; with nothing else to tell the notification is parked. */
    private void park(Claim claim, NextStep.Park park) {
        var _ = sql.deleteFrom(ALARM).where(isAlarmOf(claim)).execute();
        park.follow().forEach(queue::put);
        if (claim.alarm().kind() != Kind.NOTICE && !sql.fetchExists(ALARM, pendingBesideNotices(claim))) {
            change(claim, State.PARKED);
        }
        Instant now = sql.select(StoreClock.now()).fetchSingle().value1();
        queue.put(Alarm.notice(claim.notification().id(), claim.alarm().occurrence(), now, park.trouble()));
        queue.wakeEverybody(Stream.concat(Stream.of(now), park.follow().stream().map(Alarm::planned))
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }

    /** Alarms may have changed hands along with their destination. */
    private void redirect(Claim claim, Destination to) {
        var _ = placed.move(claim.notification().destination(), to);
        var _ = sql.update(ALARM)
                .set(ALARM.DUE_AT, StoreClock.now())
                .set(ALARM.LEASE_EPOCH, ALARM.LEASE_EPOCH.plus(1))
                .setNull(ALARM.LEASE_UNTIL)
                .setNull(ALARM.BEGUN_AT)
                .where(isAlarmOf(claim))
                .execute();
        queue.wakeEverybody();
    }
}
