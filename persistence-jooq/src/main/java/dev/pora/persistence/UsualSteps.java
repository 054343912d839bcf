package dev.pora.persistence;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.NextStep;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;

/** What follows for most claims, each step by one statement for all of them. Their notifications are locked. */
final class UsualSteps {
    private static final String DELETE_TOLD = "DELETE FROM alarm a USING " + Lists.CLAIMS + """

            WHERE a.alarm_id = c.alarm_id AND a.lease_epoch = c.epoch AND (a.lease_until IS NOT NULL) = c.yes
            RETURNING a.alarm_id, a.lease_until
            """;
    private static final String DELETE_CLEARED = """
            DELETE FROM alarm a USING unnest({0}, {1}) AS c (notification_id, kind)
            WHERE a.notification_id = c.notification_id AND a.kind = c.kind
            """;
    private static final String PUT =
            """
            INSERT INTO alarm (notification_id, kind, occurrence_at, planned_at, due_at, round, trouble)
            SELECT p.notification_id, p.kind, %s, p.planned, p.planned, p.round, p.trouble
            FROM (SELECT listed.*, %s AS planned FROM unnest({0}, {1}, {2}, {3}, {4}, {5})
            AS listed (notification_id, kind, occurrence_at, planned_at, round, trouble)) AS p
            ON CONFLICT (notification_id, kind, occurrence_at) DO UPDATE
            SET planned_at = excluded.planned_at, due_at = excluded.due_at, round = excluded.round,
            trouble = excluded.trouble, attempt = 0, unknowns = 0, faults = 0, lease_epoch = alarm.lease_epoch + 1,
            lease_until = NULL, begun_at = NULL
            """.formatted(Lists.instant("p.occurrence_at"), Lists.instant("listed.planned_at"));
    private static final String REST = """
            UPDATE notification n SET state = r.state, version = n.version + 1
            FROM unnest({0}, {1}) AS r (notification_id, state)
            WHERE n.notification_id = r.notification_id
            """;
    private static final String WAIT = """
            UPDATE alarm a SET due_at = statement_timestamp() + w.pause * interval '1 microsecond',
            attempt = a.attempt + w.attempts, unknowns = a.unknowns + w.unknowns, faults = a.faults + w.faults, lease_epoch = a.lease_epoch + 1,
            lease_until = NULL, begun_at = NULL
            FROM unnest({0}, {1}, {2}, {3}, {4}, {5}) AS w (alarm_id, epoch, pause, attempts, unknowns, faults),
            (SELECT alarm_id, lease_until FROM alarm WHERE alarm_id = ANY ({0})) AS before
            WHERE a.alarm_id = w.alarm_id AND a.lease_epoch = w.epoch AND a.lease_until IS NOT NULL
            AND before.alarm_id = a.alarm_id
            RETURNING a.alarm_id, before.lease_until, a.due_at
            """;

    private final DSLContext sql;
    private final AlarmQueue queue;

    UsualSteps(DSLContext sql, AlarmQueue queue) {
        this.sql = sql;
        this.queue = queue;
    }

    /** The alarms give way to those that follow; a notification with nothing else to tell comes to rest. */
    void goOn(List<Case> told, Map<Long, Standing> standing) {
        if (told.isEmpty()) {
            return;
        }
        Map<Long, Instant> leases = deleteTold(told);
        List<Case> done = done(told, leases.keySet());
        deleteCleared(done, standing);
        List<Alarm> follow =
                done.stream().flatMap(one -> step(one).follow().stream()).toList();
        put(follow);
        rest(done, standing);
        wake(done, leases);
    }

    private static NextStep.GoOn step(Case told) {
        return (NextStep.GoOn) told.settlement().next();
    }

    private static List<Case> done(List<Case> cases, Collection<Long> alarms) {
        List<Case> done = cases.stream()
                .filter(one -> alarms.contains(one.claim().alarmId()))
                .toList();
        done.forEach(one -> one.end(Settled.DONE));
        return done;
    }

    private Map<Long, Instant> deleteTold(List<Case> told) {
        List<Case> byAlarm = byAlarm(told);
        Map<Long, Instant> leases = new HashMap<>();
        sql.resultQuery(DELETE_TOLD, longs(byAlarm, Claim::alarmId), longs(byAlarm, Claim::epoch))
                .forEach(row -> leases.put(row.get(0, Long.class), row.get(1, Instant.class)));
        return leases;
    }

    /** Rows of the queue are locked in this order. */
    private static List<Case> byAlarm(List<Case> cases) {
        return cases.stream()
                .sorted(Comparator.comparingLong(one -> one.claim().alarmId()))
                .toList();
    }

    private static Param<Long[]> longs(List<Case> cases, ToLongFunction<Claim> column) {
        return Lists.of(
                cases.stream().map(one -> column.applyAsLong(one.claim())).toArray(Long[]::new));
    }

    private static Param<Integer[]> ints(List<Case> cases, ToIntFunction<NextStep> column) {
        return Lists.of(cases.stream()
                .map(one -> column.applyAsInt(one.settlement().next()))
                .toArray(Integer[]::new));
    }

    private void deleteCleared(List<Case> done, Map<Long, Standing> standing) {
        List<Long> notifications = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (Case one : done) {
            if (standingOf(one, standing).hasAny(step(one).cleared())) {
                for (Kind kind : step(one).cleared()) {
                    notifications.add(one.notification());
                    kinds.add(kind.name());
                }
            }
        }
        if (!notifications.isEmpty()) {
            var _ = sql.query(
                            DELETE_CLEARED,
                            Lists.of(notifications.toArray(Long[]::new)),
                            Lists.of(kinds.toArray(String[]::new)))
                    .execute();
        }
    }

    private static Standing standingOf(Case one, Map<Long, Standing> standing) {
        return Objects.requireNonNull(standing.get(one.notification()));
    }

    private void put(List<Alarm> alarms) {
        if (alarms.isEmpty()) {
            return;
        }
        Map<List<Object>, Alarm> each = new LinkedHashMap<>();
        alarms.forEach(alarm -> each.put(List.of(alarm.notification(), alarm.kind(), alarm.occurrence()), alarm));
        List<Alarm> all = List.copyOf(each.values());
        var _ = sql.query(
                        PUT,
                        Lists.of(all.stream()
                                .map(alarm -> alarm.notification().value())
                                .toArray(Long[]::new)),
                        Lists.of(all.stream().map(alarm -> alarm.kind().name()).toArray(String[]::new)),
                        Lists.of(all.stream().map(Alarm::occurrence).toArray(Instant[]::new)),
                        Lists.of(all.stream().map(Alarm::planned).toArray(Instant[]::new)),
                        Lists.of(all.stream().map(Alarm::round).toArray(Integer[]::new)),
                        Lists.of(all.stream()
                                .map(alarm -> alarm.trouble().map(Enum::name).orElse(null))
                                .toArray(String[]::new)))
                .execute();
    }

    private void rest(List<Case> done, Map<Long, Standing> standing) {
        List<Case> resting = done.stream()
                .filter(one -> comesToRest(one, standingOf(one, standing)))
                .toList();
        if (!resting.isEmpty()) {
            var _ = sql.query(
                            REST,
                            Lists.of(resting.stream().map(Case::notification).toArray(Long[]::new)),
                            Lists.of(resting.stream()
                                    .map(one -> step(one).rest().name())
                                    .toArray(String[]::new)))
                    .execute();
        }
    }

    /** What its owner stopped while it was being sent stays as they asked, and waits when it is resumed. */
    private static boolean comesToRest(Case one, Standing standing) {
        NextStep.GoOn step = step(one);
        boolean ended = one.claim().alarm().kind() != Kind.NOTICE
                && step.follow().stream().allMatch(alarm -> alarm.kind() == Kind.NOTICE)
                && !standing.goesOnAfter(one.claim(), step.cleared());
        return ended && !(step.rest() == State.WAITING && standing.state() == State.PAUSED);
    }

    private void wake(List<Case> done, Map<Long, Instant> leases) {
        List<Due> due = done.stream()
                .flatMap(one -> step(one).follow().stream()
                        .map(alarm -> new Due(
                                alarm.planned(),
                                Objects.requireNonNull(leases.get(one.claim().alarmId())))))
                .toList();
        wake(due);
    }

    /** An alarm that can be claimed then, of a claim whose lease would have ended then. */
    private record Due(Instant at, Instant leaseEnd) {}

    /** Others wait until the lease ends at most: they need to be woken only when something is due before that. */
    private void wake(List<Due> due) {
        due.stream().map(Due::at).min(Comparator.naturalOrder()).ifPresent(queue::dueFrom);
        due.stream()
                .filter(alarm -> alarm.at().isBefore(alarm.leaseEnd()))
                .map(Due::at)
                .min(Comparator.naturalOrder())
                .ifPresent(queue::wakeEverybody);
    }

    /** The same alarms once more, later. */
    void wait(List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        List<Case> waiting = byAlarm(cases);
        List<? extends Record> rows = sql.resultQuery(
                        WAIT,
                        longs(waiting, Claim::alarmId),
                        longs(waiting, Claim::epoch),
                        Lists.of(waiting.stream()
                                .map(one -> TimeUnit.MICROSECONDS.convert(
                                        pause(one.settlement().next())))
                                .toArray(Long[]::new)),
                        ints(waiting, UsualSteps::attempts),
                        ints(waiting, UsualSteps::unknowns),
                        ints(waiting, UsualSteps::faults))
                .fetch();
        var _ = done(waiting, rows.stream().map(row -> row.get(0, Long.class)).toList());
        wake(rows.stream()
                .map(row -> new Due(row.get(2, Instant.class), row.get(1, Instant.class)))
                .toList());
    }

    private static Duration pause(NextStep next) {
        return switch (next) {
            case NextStep.Again again -> again.pause();
            case NextStep.AfterFault fault -> fault.pause();
            case NextStep.GiveBack back -> back.pause();
            case NextStep.Suspend _, NextStep.Leave _, NextStep.GoOn _, NextStep.Park _, NextStep.Redirect _ ->
                Duration.ZERO;
        };
    }

    /** Only a new try counts as an attempt. */
    private static int attempts(NextStep next) {
        return next instanceof NextStep.Again ? 0 : -1;
    }

    private static int unknowns(NextStep next) {
        return next instanceof NextStep.Again again && again.unknown() ? 1 : 0;
    }

    private static int faults(NextStep next) {
        return next instanceof NextStep.AfterFault ? 1 : 0;
    }
}
