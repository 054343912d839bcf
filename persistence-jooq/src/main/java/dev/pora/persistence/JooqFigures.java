package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.DELIVERY;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.delivery.Delivery;
import dev.pora.notification.State;
import dev.pora.operation.Figures;
import dev.pora.user.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Counts rows of whole tables, which no other question does. */
final class JooqFigures implements Figures {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Field<Long> ROWS = DSL.count().cast(Long.class);

    private final JooqTransactions transactions;

    JooqFigures(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Counted count() {
        return transactions.within(() -> {
            DSLContext sql = transactions.sql();
            var _ = sql.execute("SET LOCAL enable_seqscan = on");
            Map<String, Long> states = sql.select(NOTIFICATION.STATE, ROWS)
                    .from(NOTIFICATION)
                    .groupBy(NOTIFICATION.STATE)
                    .fetchMap(NOTIFICATION.STATE, ROWS);
            return new Counted(
                    speakers(sql),
                    sum(states, State.ACTIVE, State.WAITING),
                    sum(states, State.PAUSED, State.UNREACHABLE),
                    sum(states, State.PARKED),
                    lastDay(sql),
                    new QueueReading(sql).lag().orElse(Duration.ZERO));
        });
    }

    private static Map<Language, Long> speakers(DSLContext sql) {
        Map<Language, Long> speakers = new HashMap<>();
        sql.select(USER.LANGUAGE, ROWS)
                .from(USER)
                .groupBy(USER.LANGUAGE)
                .forEach(row ->
                        Language.ofTag(row.value1()).ifPresent(language -> speakers.put(language, row.value2())));
        return speakers;
    }

    private static long sum(Map<String, Long> counted, State... states) {
        return Arrays.stream(states)
                .mapToLong(state -> counted.getOrDefault(state.name(), 0L))
                .sum();
    }

    private static Map<Delivery.Result, Long> lastDay(DSLContext sql) {
        Map<Delivery.Result, Long> results = new HashMap<>();
        sql.select(DELIVERY.OUTCOME, ROWS)
                .from(DELIVERY)
                .where(DELIVERY.TOLD_AT.gt(StoreClock.nowPlus(A_DAY.negated())))
                .groupBy(DELIVERY.OUTCOME)
                .forEach(row -> results.put(Delivery.Result.valueOf(row.value1()), row.value2()));
        return results;
    }
}
