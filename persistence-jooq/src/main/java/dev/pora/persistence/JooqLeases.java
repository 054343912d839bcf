package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.LEASE;

import dev.pora.inbox.Leases;
import java.time.Duration;
import org.jooq.DSLContext;

/** Leases in the table {@code lease}. */
final class JooqLeases implements Leases {
    private final DSLContext sql;

    JooqLeases(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean acquire(String name, String holder, Duration duration) {
        return sql.insertInto(LEASE)
                        .set(LEASE.NAME, name)
                        .set(LEASE.HOLDER, holder)
                        .set(LEASE.LEASE_UNTIL, StoreClock.nowPlus(duration))
                        .onConflict(LEASE.NAME)
                        .doUpdate()
                        .set(LEASE.HOLDER, holder)
                        .set(LEASE.LEASE_UNTIL, StoreClock.nowPlus(duration))
                        .where(LEASE.HOLDER.eq(holder).or(LEASE.LEASE_UNTIL.le(StoreClock.now())))
                        .execute()
                > 0;
    }

    @Override
    public void release(String name, String holder) {
        var _ = sql.deleteFrom(LEASE)
                .where(LEASE.NAME.eq(name), LEASE.HOLDER.eq(holder))
                .execute();
    }
}
