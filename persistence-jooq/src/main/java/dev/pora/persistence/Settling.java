package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.DELIVERY;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.notification.Alarm;
import dev.pora.notification.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Writes an attempt into the history and carries out what follows from it. To be called inside a transaction. */
final class Settling {
    private final DSLContext sql;
    private final AlarmQueue queue;

    Settling(DSLContext sql, AlarmQueue queue) {
        this.sql = sql;
        this.queue = queue;
    }

    Settled settle(Settlement settlement) {
        Claim claim = settlement.claim();
        if (!ownerIsKept(claim)) {
            return Settled.CLAIM_LOST;
        }
        lockNotifications(claim, settlement.next());
        record(settlement);
        Optional<Instant> lease = lockAlarm(claim);
        lease.ifPresent(until -> {
            follow(claim, settlement.next());
            wakeIfDueBefore(until, claim);
        });
        return lease.isPresent() ? Settled.DONE : Settled.CLAIM_LOST;
    }

    /** The history of a user who was removed is not written: it would be the history of nobody. */
    private boolean ownerIsKept(Claim claim) {
        return sql.select(USER.USER_ID)
                .from(USER)
                .where(USER.USER_ID.eq(claim.owner().id().value()))
                .forKeyShare()
                .fetchOptional()
                .isPresent();
    }

    private void lockNotifications(Claim claim, NextStep next) {
        Condition told = isNotificationOf(claim);
        Condition locked = next instanceof NextStep.Redirect ? told.or(goesWhere(claim)) : told;
        var _ = sql.select(NOTIFICATION.NOTIFICATION_ID)
                .from(NOTIFICATION)
                .where(locked)
                .orderBy(NOTIFICATION.NOTIFICATION_ID)
                .forNoKeyUpdate()
                .fetch();
    }

    private static Condition isNotificationOf(Claim claim) {
        return NOTIFICATION.NOTIFICATION_ID.eq(claim.notification().id().value());
    }

    private static Condition goesWhere(Claim claim) {
        Destination old = claim.notification().destination();
        return NOTIFICATION
                .USER_ID
                .eq(claim.owner().id().value())
                .and(NOTIFICATION.CHANNEL.eq(old.channel()))
                .and(NOTIFICATION.ADDRESS.eq(old.address()));
    }

    private void record(Settlement settlement) {
        Claim claim = settlement.claim();
        boolean delivered = settlement.outcome() instanceof Outcome.Delivered;
        String detail = Texts.storable(Delivery.detailOf(settlement.outcome()));
        var _ = sql.insertInto(DELIVERY)
                .set(DELIVERY.TOLD_AT, StoreClock.now())
                .set(DELIVERY.USER_ID, claim.owner().id().value())
                .set(DELIVERY.NOTIFICATION_ID, claim.notification().id().value())
                .set(DELIVERY.KIND, claim.alarm().kind().name())
                .set(DELIVERY.OCCURRENCE_AT, claim.alarm().occurrence())
                .set(DELIVERY.ATTEMPT, claim.attempt())
                .set(DELIVERY.OUTCOME, Delivery.Result.of(settlement.outcome()).name())
                .set(delivered ? DELIVERY.MESSAGE_REF : DELIVERY.REASON, detail)
                .set(DELIVERY.LATENCY_MS, settlement.latency().toMillis())
                .execute();
    }

    /** The end of the claim's lease when the claim still stands. A lease that ended and was taken by nobody stands. */
    private Optional<Instant> lockAlarm(Claim claim) {
        return sql.select(ALARM.LEASE_UNTIL)
                .from(ALARM)
                .where(
                        ALARM.ALARM_ID.eq(claim.alarmId()),
                        ALARM.LEASE_EPOCH.eq(claim.epoch()),
                        ALARM.LEASE_UNTIL.isNotNull())
                .forUpdate()
                .fetchOptional(ALARM.LEASE_UNTIL);
    }

    private void follow(Claim claim, NextStep next) {
        switch (next) {
            case NextStep.Finish _ -> end(claim, State.FINISHED);
            case NextStep.Advance(var occurrence) -> advance(claim, occurrence);
            case NextStep.Again(var pause, var unknown) -> again(claim, pause, 0, unknown ? 1 : 0);
            case NextStep.GiveBack(var pause) -> again(claim, pause, -1, 0);
            case NextStep.Pause _ -> pause(claim);
            case NextStep.Park park -> park(claim, park);
            case NextStep.Redirect(var to) -> redirect(claim, to);
        }
    }

    private static Condition isAlarmOf(Claim claim) {
        return ALARM.ALARM_ID.eq(claim.alarmId());
    }

    /** The alarm is gone; a notification with nothing else to tell reaches its end. */
    private void end(Claim claim, State endState) {
        var _ = sql.deleteFrom(ALARM).where(isAlarmOf(claim)).execute();
        if (claim.alarm().kind() != Alarm.Kind.NOTICE && !goesOn(claim)) {
            change(claim, endState);
        }
    }

    private boolean goesOn(Claim claim) {
        return sql.fetchExists(ALARM, pendingBesideNotices(claim));
    }

    private static Condition pendingBesideNotices(Claim claim) {
        return ALARM.NOTIFICATION_ID.eq(claim.notification().id().value()).and(ALARM.KIND.ne(Alarm.Kind.NOTICE.name()));
    }

    private void change(Claim claim, State state) {
        var _ = sql.update(NOTIFICATION)
                .set(NOTIFICATION.STATE, state.name())
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(isNotificationOf(claim))
                .execute();
    }

    /** An alarm that stands at the next occurrence already gives way to this one. */
    private void advance(Claim claim, Instant occurrence) {
        var _ = sql.deleteFrom(ALARM).where(isAlarmOf(claim)).execute();
        queue.put(Alarm.occurrence(claim.notification().id(), occurrence));
    }

    private void again(Claim claim, Duration pause, int attempts, int unknowns) {
        dueAgain(claim, StoreClock.nowPlus(pause), attempts, unknowns);
    }

    private void dueAgain(Claim claim, Field<Instant> due, int attempts, int unknowns) {
        var _ = sql.update(ALARM)
                .set(ALARM.DUE_AT, due)
                .set(ALARM.ATTEMPT, ALARM.ATTEMPT.plus(attempts))
                .set(ALARM.UNKNOWNS, ALARM.UNKNOWNS.plus(unknowns))
                .set(ALARM.LEASE_EPOCH, ALARM.LEASE_EPOCH.plus(1))
                .setNull(ALARM.LEASE_UNTIL)
                .setNull(ALARM.BEGUN_AT)
                .where(isAlarmOf(claim))
                .execute();
    }

    private void pause(Claim claim) {
        var _ = sql.deleteFrom(ALARM).where(isAlarmOf(claim)).execute();
        var _ = sql.deleteFrom(ALARM).where(pendingBesideNotices(claim)).execute();
        change(claim, State.PAUSED);
    }

    private void park(Claim claim, NextStep.Park park) {
        park.next().ifPresentOrElse(next -> advance(claim, next), () -> end(claim, State.PARKED));
        Instant now = sql.select(StoreClock.now()).fetchSingle().value1();
        queue.put(Alarm.notice(claim.notification().id(), claim.alarm().occurrence(), now, park.trouble()));
    }

    private void redirect(Claim claim, Destination to) {
        var _ = sql.update(NOTIFICATION)
                .set(NOTIFICATION.CHANNEL, to.channel())
                .set(NOTIFICATION.ADDRESS, to.address())
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(goesWhere(claim))
                .execute();
        dueAgain(claim, StoreClock.now(), 0, 0);
    }

    /** Others wait until the lease ends at most: they need to be woken only when something is due before that. */
    private void wakeIfDueBefore(Instant leaseUntil, Claim claim) {
        boolean sooner = sql.fetchExists(
                ALARM,
                ALARM.NOTIFICATION_ID.eq(claim.notification().id().value()),
                ALARM.LEASE_UNTIL.isNull(),
                ALARM.DUE_AT.lt(DSL.val(leaseUntil)));
        if (sooner) {
            queue.wakeEverybody();
        }
    }
}
