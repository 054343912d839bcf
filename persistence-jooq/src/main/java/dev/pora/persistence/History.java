package dev.pora.persistence;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.Settlement.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes attempts into the table {@code delivery}, all of a batch by one statement. */
final class History {
    private static final String INSERT = """
            INSERT INTO delivery
            (told_at, user_id, notification_id, kind, occurrence_at, attempt, outcome, message_ref, reason, latency_ms)
            SELECT statement_timestamp(), told.user_id, notification_id, kind, %s, attempt, outcome, message_ref, reason, latency_ms
            FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}) AS told (user_id, notification_id, kind,
            occurrence_at, attempt, outcome, message_ref, reason, latency_ms)
            """.formatted(Lists.instant("told.occurrence_at"));

    /** The history of a user who is being removed would be the history of nobody; they are not waited for. */
    private static final String OF_USERS_WHO_STAY =
            INSERT + "JOIN \"user\" u ON u.user_id = told.user_id FOR KEY SHARE OF u SKIP LOCKED";

    private final DSLContext sql;

    History(DSLContext sql) {
        this.sql = sql;
    }

    /** For notifications that are locked, so that their user is not removed meanwhile. */
    void add(List<Case> cases) {
        add(cases, INSERT);
    }

    /** For notifications that are gone, with their user perhaps. */
    void addForUsersWhoStay(List<Case> cases) {
        add(cases, OF_USERS_WHO_STAY);
    }

    private void add(List<Case> cases, String insert) {
        List<Case> attempted = cases.stream()
                .filter(one -> one.settlement().attempt().isPresent())
                .toList();
        if (attempted.isEmpty()) {
            return;
        }
        var _ = sql.query(
                        insert,
                        Lists.of(ofClaim(attempted, claim -> claim.owner().id().value(), Long[]::new)),
                        Lists.of(ofClaim(
                                attempted, claim -> claim.notification().id().value(), Long[]::new)),
                        Lists.of(
                                ofClaim(attempted, claim -> claim.alarm().kind().name(), String[]::new)),
                        Lists.of(ofClaim(attempted, claim -> claim.alarm().occurrence(), Instant[]::new)),
                        Lists.of(ofClaim(attempted, Claim::attempt, Integer[]::new)),
                        Lists.of(of(attempted, (_, attempt) -> attempt.result().name(), String[]::new)),
                        Lists.of(of(attempted, (_, attempt) -> detail(attempt, true), String[]::new)),
                        Lists.of(of(attempted, (_, attempt) -> detail(attempt, false), String[]::new)),
                        Lists.of(of(attempted, (_, attempt) -> attempt.latency().toMillis(), Long[]::new)))
                .execute();
    }

    private static @Nullable String detail(Attempt attempt, boolean delivered) {
        return (attempt.result() == Delivery.Result.DELIVERED) == delivered ? Texts.storable(attempt.detail()) : null;
    }

    private static <T> T[] ofClaim(List<Case> cases, Function<Claim, T> column, IntFunction<T[]> array) {
        return cases.stream().map(one -> column.apply(one.claim())).toArray(array);
    }

    private static <T extends @Nullable Object> T[] of(
            List<Case> cases, BiFunction<Claim, Attempt, T> column, IntFunction<T[]> array) {
        return cases.stream()
                .map(one -> column.apply(one.claim(), one.settlement().attempt().orElseThrow()))
                .toArray(array);
    }
}
