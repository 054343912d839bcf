package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Closing;
import dev.pora.delivery.NextStep;
import dev.pora.notification.State;
import dev.pora.persistence.Standings.Locked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Writes attempts into the history and carries out what follows from each, a batch by a handful of statements: the steps
 * that are usual by one statement for all, the rare ones alone. To be called inside a transaction.
 */
final class Settling {
    private final DSLContext sql;
    private final Standings standings;
    private final History history;
    private final Echoes echoes;
    private final UsualSteps usual;
    private final RareSteps rare;

    Settling(DSLContext sql, AlarmQueue queue) {
        this.sql = sql;
        this.standings = new Standings(sql);
        this.history = new History(sql);
        this.echoes = new Echoes(sql);
        this.usual = new UsualSteps(sql, queue);
        this.rare = new RareSteps(sql, queue);
    }

    List<Settled> settle(List<Closing> closings) {
        List<Case> cases = closings.stream().map(Case::new).toList();
        List<Locked> first = standings.lock(notifications(cases));
        List<List<Case>> rounds = rounds(cases);
        for (int i = 0; i < rounds.size(); i++) {
            settleTogether(rounds.get(i), i == 0 ? first : standings.lock(notifications(rounds.get(i))));
        }
        return cases.stream().map(Case::settled).toList();
    }

    /** No notification comes twice in a round: the second of its claims stands on what followed from the first. */
    private static List<List<Case>> rounds(List<Case> cases) {
        List<List<Case>> rounds = new ArrayList<>();
        Map<Long, Integer> seen = new HashMap<>();
        for (Case one : cases) {
            int round = seen.merge(one.notification(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(one);
        }
        return rounds;
    }

    /** All that a settlement of these changes. */
    private Long[] notifications(List<Case> cases) {
        Stream<Long> told = cases.stream().map(Case::notification);
        Stream<Long> together = cases.stream()
                .filter(is(NextStep.Redirect.class).or(is(NextStep.Leave.class)))
                .flatMap(one -> withDestinationOf(one.claim()).stream());
        return Stream.concat(told, together).distinct().toArray(Long[]::new);
    }

    private static Predicate<Case> is(Class<? extends NextStep> step) {
        return one -> !one.isFaulty() && step.isInstance(one.settlement().next());
    }

    private List<Long> withDestinationOf(Claim claim) {
        return sql.select(NOTIFICATION.NOTIFICATION_ID)
                .from(NOTIFICATION)
                .where(RareSteps.goesWhere(claim))
                .fetch(NOTIFICATION.NOTIFICATION_ID);
    }

    private void settleTogether(List<Case> round, List<Locked> locked) {
        Map<Long, Standing> standing = standings.of(round, locked);
        askAgain(round, standing);
        List<Case> sound = round.stream().filter(one -> !one.isFaulty()).toList();
        List<Case> fresh = echoes.without(sound, one -> stands(one, standing));
        history.add(fresh.stream()
                .filter(one -> standing.containsKey(one.notification()))
                .toList());
        history.addForUsersWhoStay(fresh.stream()
                .filter(one -> !standing.containsKey(one.notification()))
                .toList());
        follow(sound, standing);
    }

    private static boolean stands(Case one, Map<Long, Standing> standing) {
        Standing its = standing.get(one.notification());
        return its != null && its.holds(one.claim());
    }

    private void follow(List<Case> sound, Map<Long, Standing> standing) {
        List<Case> rest = new ArrayList<>();
        List<Case> told = new ArrayList<>();
        List<Case> waiting = new ArrayList<>();
        for (Case one : sound) {
            one.end(Settled.CLAIM_LOST);
            Standing its = standing.get(one.notification());
            if (its != null && its.holds(one.claim())) {
                switch (one.settlement().next()) {
                    case NextStep.GoOn _ -> told.add(one);
                    case NextStep.Again _, NextStep.AfterFault _, NextStep.GiveBack _ -> waiting.add(one);
                    case NextStep.Suspend _, NextStep.Leave _ when its.state() == State.PAUSED -> waiting.add(one);
                    case NextStep.Suspend _, NextStep.Leave _, NextStep.Park _, NextStep.Redirect _ -> rest.add(one);
                }
            }
        }
        usual.goOn(told, standing);
        usual.wait(waiting);
        rest.forEach(rare::follow);
    }

    /** What was changed since it was claimed is read, and decided, anew. A notification that is gone stands no more. */
    private void askAgain(List<Case> round, Map<Long, Standing> standing) {
        Map<Long, Case> changed = new HashMap<>();
        for (Case one : round) {
            Standing its = standing.get(one.notification());
            if (its != null && !its.isAsIn(one.claim())) {
                changed.put(one.notification(), one);
            }
        }
        if (!changed.isEmpty()) {
            read(changed.keySet()).forEach(row -> {
                Case its = Objects.requireNonNull(changed.get(row.get(NOTIFICATION.NOTIFICATION_ID)));
                askAgain(its, row);
            });
        }
    }

    private static void askAgain(Case changed, Record row) {
        try {
            changed.standsAs(changed.claim().on(Rows.notification(row), Rows.user(row)));
        } catch (RuntimeException e) {
            changed.fault(e);
        }
    }

    private List<? extends Record> read(Set<Long> notifications) {
        Condition these = NOTIFICATION.NOTIFICATION_ID.eq(DSL.any(notifications.toArray(Long[]::new)));
        return sql.select(NOTIFICATION.fields())
                .select(USER.fields())
                .from(NOTIFICATION)
                .join(USER)
                .on(USER.USER_ID.eq(NOTIFICATION.USER_ID))
                .where(these)
                .fetch();
    }
}
