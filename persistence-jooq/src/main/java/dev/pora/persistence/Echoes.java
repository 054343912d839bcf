package dev.pora.persistence;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Delivery.Result;
import dev.pora.delivery.Settlement.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes that are settled once more, because the answer of the store to the first time was lost: their claims stand no
 * more, and they are in the history already.
 */
final class Echoes {
    private static final String KNOWN = """
            SELECT told.number FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}) WITH ORDINALITY AS told (user_id,
            notification_id, kind, occurrence_at, attempt, outcome, message_ref, number)
            WHERE EXISTS (SELECT FROM delivery d WHERE d.user_id = told.user_id
            AND d.notification_id = told.notification_id AND d.told_at > statement_timestamp() - interval '1 day'
            AND d.kind = told.kind AND d.occurrence_at = told.occurrence_at AND d.attempt = told.attempt
            AND d.outcome = told.outcome AND d.message_ref IS NOT DISTINCT FROM told.message_ref)
            """;

    private final DSLContext sql;

    Echoes(DSLContext sql) {
        this.sql = sql;
    }

    /** The others, of which nothing is in the history yet. Those whose claims stand are not looked for. */
    List<Case> without(List<Case> cases, Predicate<Case> stands) {
        List<Case> doubtful = cases.stream()
                .filter(stands.negate())
                .filter(one -> one.settlement().attempt().isPresent())
                .toList();
        Set<Case> known = doubtful.isEmpty() ? Set.of() : known(doubtful);
        return known.isEmpty()
                ? cases
                : cases.stream().filter(one -> !known.contains(one)).toList();
    }

    private Set<Case> known(List<Case> doubtful) {
        List<Integer> numbers = sql.resultQuery(
                        KNOWN,
                        DSL.val(of(doubtful, claim -> claim.owner().id().value(), Long[]::new)),
                        DSL.val(of(doubtful, claim -> claim.notification().id().value(), Long[]::new)),
                        DSL.val(of(doubtful, claim -> claim.alarm().kind().name(), String[]::new)),
                        DSL.val(of(
                                doubtful,
                                claim -> StoreClock.stored(claim.alarm().occurrence()),
                                Instant[]::new)),
                        DSL.val(of(doubtful, Claim::attempt, Integer[]::new)),
                        DSL.val(doubtful.stream()
                                .map(one -> attempt(one).result().name())
                                .toArray(String[]::new)),
                        DSL.val(doubtful.stream().map(Echoes::message).toArray(String[]::new)))
                .fetch(row -> row.get(0, Integer.class));
        return numbers.stream().map(number -> doubtful.get(number - 1)).collect(Collectors.toSet());
    }

    private static <T> T[] of(List<Case> cases, Function<Claim, T> column, IntFunction<T[]> array) {
        return cases.stream().map(one -> column.apply(one.claim())).toArray(array);
    }

    private static Attempt attempt(Case one) {
        return one.settlement().attempt().orElseThrow();
    }

    private static @Nullable String message(Case one) {
        Attempt attempt = attempt(one);
        return attempt.result() == Result.DELIVERED ? Texts.storable(attempt.detail()) : null;
    }
}
