package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.DELIVERY;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.channel.Destination;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.delivery.Settlement.Attempt;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The history of a user who was removed is not written: it would be the history of nobody. */
    Settled settle(Claim claim, Claims.Ending ending) {
        if (!queue.lock(claim.owner().id())) {
            return Settled.CLAIM_LOST;
        }
        lockNotifications(claim, ending.of(claim).next());
        Settlement settlement = ending.of(asItStands(claim));
        settlement.attempt().ifPresent(attempt -> record(claim, attempt));
        Optional<Instant> lease = lockAlarm(claim);
        lease.ifPresent(until -> {
            follow(claim, settlement.next());
            wakeIfDueBefore(until, claim);
        });
        return lease.isPresent() ? Settled.DONE : Settled.CLAIM_LOST;
    }

    /** The same claim where its notification was removed: then it does not stand any more. */
    private Claim asItStands(Claim claim) {
        return sql.select(NOTIFICATION.fields())
                .select(USER.fields())
                .from(NOTIFICATION)
                .join(USER)
                .on(USER.USER_ID.eq(NOTIFICATION.USER_ID))
                .where(isNotificationOf(claim))
                .fetchOptional(row -> claim.on(Rows.notification(row), Rows.user(row)))
                .orElse(claim);
    }

    private void lockNotifications(Claim claim, NextStep next) {
        Condition told = isNotificationOf(claim);
        queue.lock(claim.owner().id(), next instanceof NextStep.Redirect ? told.or(goesWhere(claim)) : told);
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

    private void record(Claim claim, Attempt attempt) {
        boolean delivered = attempt.result() == Delivery.Result.DELIVERED;
        var _ = sql.insertInto(DELIVERY)
                .set(DELIVERY.TOLD_AT, StoreClock.now())
                .set(DELIVERY.USER_ID, claim.owner().id().value())
                .set(DELIVERY.NOTIFICATION_ID, claim.notification().id().value())
                .set(DELIVERY.KIND, claim.alarm().kind().name())
                .set(DELIVERY.OCCURRENCE_AT, claim.alarm().occurrence())
                .set(DELIVERY.ATTEMPT, claim.attempt())
                .set(DELIVERY.OUTCOME, attempt.result().name())
                .set(delivered ? DELIVERY.MESSAGE_REF : DELIVERY.REASON, Texts.storable(attempt.detail()))
                .set(DELIVERY.LATENCY_MS, attempt.latency().toMillis())
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
            case NextStep.GoOn(var cleared, var follow, var rest) -> goOn(claim, cleared, follow, rest);
            case NextStep.Again(var pause, var unknown) -> again(claim, pause, 0, unknown ? 1 : 0);
            case NextStep.GiveBack(var pause) -> again(claim, pause, -1, 0);
            case NextStep.Suspend _ when isPaused(claim) -> again(claim, Duration.ZERO, -1, 0);
            case NextStep.Suspend _ -> suspend(claim);
            case NextStep.Park park -> park(claim, park);
            case NextStep.Redirect(var to) -> redirect(claim, to);
        }
    }

    private static Condition isAlarmOf(Claim claim) {
        return ALARM.ALARM_ID.eq(claim.alarmId());
    }

    private void goOn(Claim claim, Set<Kind> cleared, List<Alarm> follow, State rest) {
        var _ = sql.deleteFrom(ALARM)
                .where(
                        ALARM.NOTIFICATION_ID.eq(claim.notification().id().value()),
                        ALARM.KIND.in(cleared.stream().map(Kind::name).toList()))
                .execute();
        replace(claim, follow, rest);
    }

    /** The alarm gives way to those that follow; a notification with nothing else to tell comes to rest. */
    private void replace(Claim claim, List<Alarm> follow, State rest) {
        var _ = sql.deleteFrom(ALARM).where(isAlarmOf(claim)).execute();
        follow.forEach(queue::put);
        boolean settled = claim.alarm().kind() != Kind.NOTICE && !goesOn(claim);
        if (settled && !(rest == State.WAITING && isPaused(claim))) {
            change(claim, rest);
        }
    }

    /** Its owner stopped it while it was being sent: what they asked for stands, and it waits when it is resumed. */
    private boolean isPaused(Claim claim) {
        return sql.fetchExists(NOTIFICATION, isNotificationOf(claim), NOTIFICATION.STATE.eq(State.PAUSED.name()));
    }

    private boolean goesOn(Claim claim) {
        return sql.fetchExists(ALARM, pendingBesideNotices(claim));
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

    private void suspend(Claim claim) {
        var _ = sql.deleteFrom(ALARM).where(pendingBesideNotices(claim)).execute();
        change(claim, State.UNREACHABLE);
    }

    private void park(Claim claim, NextStep.Park park) {
        replace(claim, park.follow(), State.PARKED);
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
