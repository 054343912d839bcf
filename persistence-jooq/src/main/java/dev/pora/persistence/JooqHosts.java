package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.HOST;

import dev.pora.channel.Destination;
import dev.pora.notification.Hosts;
import dev.pora.user.UserId;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Those who answer for places, in the table {@code host}. */
final class JooqHosts implements Hosts {
    private final JooqTransactions transactions;
    private final DSLContext sql;

    JooqHosts(JooqTransactions transactions) {
        this.transactions = transactions;
        this.sql = transactions.sql();
    }

    @Override
    public Optional<UserId> find(Destination place) {
        return sql.select(HOST.USER_ID).from(HOST).where(is(place)).fetchOptional(row -> new UserId(row.value1()));
    }

    private static Condition is(Destination place) {
        return HOST.CHANNEL.eq(place.channel()).and(HOST.ADDRESS.eq(place.address()));
    }

    @Override
    public void keep(Destination place, UserId host) {
        var _ = sql.insertInto(HOST)
                .set(HOST.CHANNEL, place.channel())
                .set(HOST.ADDRESS, place.address())
                .set(HOST.USER_ID, host.value())
                .onConflict(HOST.CHANNEL, HOST.ADDRESS)
                .doUpdate()
                .set(HOST.USER_ID, host.value())
                .execute();
    }

    @Override
    public void move(Destination from, Destination to) {
        transactions.run(() -> sql.deleteFrom(HOST)
                .where(is(from))
                .returning(HOST.USER_ID)
                .fetchOptional(HOST.USER_ID)
                .ifPresent(host -> add(to, host)));
    }

    private void add(Destination place, long host) {
        var _ = sql.insertInto(HOST)
                .set(HOST.CHANNEL, place.channel())
                .set(HOST.ADDRESS, place.address())
                .set(HOST.USER_ID, host)
                .onConflictDoNothing()
                .execute();
    }
}
