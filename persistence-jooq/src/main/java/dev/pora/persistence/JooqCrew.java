package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.CREW;

import dev.pora.delivery.Crew;
import java.time.Duration;
import java.util.Set;
import org.jooq.DSLContext;

/** The instances at work, in the table {@code crew}. */
final class JooqCrew implements Crew {
    private final JooqTransactions transactions;
    private final DSLContext sql;

    JooqCrew(JooqTransactions transactions) {
        this.transactions = transactions;
        this.sql = transactions.sql();
    }

    @Override
    public Set<String> meet(String instance, Duration lease) {
        return transactions.within(() -> {
            var _ = sql.insertInto(CREW)
                    .set(CREW.INSTANCE, instance)
                    .set(CREW.LEASE_UNTIL, StoreClock.nowPlus(lease))
                    .set(CREW.PARTS, -1L)
                    .onConflict(CREW.INSTANCE)
                    .doUpdate()
                    .set(CREW.LEASE_UNTIL, StoreClock.nowPlus(lease))
                    .execute();
            return Set.copyOf(sql.select(CREW.INSTANCE)
                    .from(CREW)
                    .where(CREW.LEASE_UNTIL.gt(StoreClock.now()))
                    .fetch(CREW.INSTANCE));
        });
    }

    @Override
    public void leave(String instance) {
        var _ = sql.deleteFrom(CREW)
                .where(CREW.INSTANCE.eq(instance).or(CREW.LEASE_UNTIL.le(StoreClock.now())))
                .execute();
    }
}
