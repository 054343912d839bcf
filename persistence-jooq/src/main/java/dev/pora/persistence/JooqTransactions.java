package dev.pora.persistence;

import dev.pora.transaction.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** Transactions bound to the thread that runs them; outside of one, each statement stands alone. */
final class JooqTransactions implements Transactions {
    private final ScopedValue<Open> current = ScopedValue.newInstance();
    private final DataSource pool;
    private final DSLContext sql;

    /** A transaction, and what is to be done when it is committed. */
    private record Open(Connection connection, List<Runnable> afterwards) {}

    JooqTransactions(DataSource pool) {
        this.pool = pool;
        Configuration configuration = new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false))
                .set(new OfThisThread());
        this.sql = DSL.using(configuration);
    }

    /** Statements of this thread's transaction. */
    DSLContext sql() {
        return sql;
    }

    /** Whether this thread is inside a transaction. */
    boolean isOpen() {
        return current.isBound();
    }

    /** Does something, which must not fail, when this thread's transaction is committed; at once outside of one. */
    void afterwards(Runnable work) {
        if (current.isBound()) {
            current.get().afterwards().add(work);
        } else {
            work.run();
        }
    }

    @Override
    public <T> T within(Supplier<T> work) {
        return current.isBound() ? work.get() : begin(work);
    }

    private <T> T begin(Supplier<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Open open = new Open(connection, new ArrayList<>());
            T result = ScopedValue.where(current, open).call(() -> committed(connection, work));
            open.afterwards().forEach(Runnable::run);
            return result;
        } catch (SQLException e) {
            throw new DataAccessException("The transaction failed: " + e.getMessage(), e);
        }
    }

    private static <T> T committed(Connection connection, Supplier<T> work) throws SQLException {
        try {
            T result = work.get();
            connection.commit();
            return result;
        } catch (RuntimeException | Error | SQLException e) {
            undo(connection, e);
            throw e;
        }
    }

    /** What went wrong first is what the caller is to see, even when the connection is gone by now. */
    private static void undo(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private final class OfThisThread implements ConnectionProvider {
        @Override
        public Connection acquire() {
            return current.isBound() ? current.get().connection() : fromPool();
        }

        private Connection fromPool() {
            try {
                return pool.getConnection();
            } catch (SQLException e) {
                throw new DataAccessException("The database cannot be reached: " + e.getMessage(), e);
            }
        }

        @Override
        public void release(Connection connection) {
            if (!current.isBound()) {
                giveBack(connection);
            }
        }

        private static void giveBack(Connection connection) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new DataAccessException("A connection could not be given back: " + e.getMessage(), e);
            }
        }
    }
}
