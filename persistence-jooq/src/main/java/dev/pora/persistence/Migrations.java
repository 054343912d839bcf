package dev.pora.persistence;

import dev.pora.persistence.StoreUnavailable.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the tables of a database up to date: an empty one, one of ours, or one in which the origin's two tables stand
 * already. All steps happen in one transaction, so that whatever interrupts them leaves the database as it was.
 */
final class Migrations {
    private static final String HISTORY = "pora_schema_history";

    /** Two instances that start at once take turns; the number only has to differ from other programs' locks. */
    private static final long TURN = 0x706f_7261_0001L;

    private Migrations() {}

    static void apply(DatabaseSettings database) {
        try (Connection connection = Connections.open(database);
                PreparedStatement turn = connection.prepareStatement("SELECT pg_advisory_lock(?)")) {
            turn.setLong(1, TURN);
            var _ = turn.execute();
            migrate(database);
        } catch (SQLException e) {
            throw Connections.unavailable(database, e);
        }
    }

    private static void migrate(DatabaseSettings database) {
        Flyway flyway = flyway(database);
        try {
            refuseNewer(flyway);
            var _ = flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailable(
                    Reason.MIGRATION_FAILED,
                    "The tables at " + database.place() + " could not be brought up to date and are as they were: "
                            + e.getMessage(),
                    e);
        }
    }

    static Flyway flyway(DatabaseSettings database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .jdbcProperties(Connections.habits())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:dev/pora/persistence/migration")
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .baselineDescription("what was here before")
                .group(true)
                .load();
    }

    private static void refuseNewer(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        if (current != null && newest(flyway).compareTo(current.getVersion()) < 0) {
            throw new StoreUnavailable(
                    Reason.SCHEMA_TOO_NEW,
                    "The database has tables of version " + current.getVersion()
                            + " and this program knows versions up to " + newest(flyway)
                            + " only: start the newer program.",
                    null);
        }
    }

    private static MigrationVersion newest(Flyway flyway) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo info : flyway.info().all()) {
            boolean ours = info.getState().isResolved();
            if (ours && info.getVersion() != null && info.getVersion().compareTo(newest) > 0) {
                newest = info.getVersion();
            }
        }
        return newest;
    }
}
