package dev.pora.benchmarks.engine.peer;

import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Plan;
import dev.pora.benchmarks.engine.contender.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Quartz over its JDBC store, as several instances would share it, with its fastest batches in trials on two cores. All
 * rows are triggers of one durable job, which spares it to remove jobs.
 */
public record Quartz() implements Contender {
    private static final int THREADS = 16;
    private static final int MOST = 5_000;
    private static final String NAME = "pora";
    private static final String TABLES = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    @Override
    public String title() {
        return "Quartz, clustered";
    }

    @Override
    public int most(Scenario scenario) {
        return Bounds.most(scenario, MOST);
    }

    @Override
    public String format() {
        return "quartz";
    }

    @Override
    public void makeTables(Database database) {
        try (InputStream tables = Scheduler.class.getResourceAsStream(TABLES)) {
            if (tables == null) {
                throw new IllegalStateException(TABLES + " is not there");
            }
            database.execute(
                    new String(tables.readAllBytes(), StandardCharsets.UTF_8),
                    "INSERT INTO qrtz_job_details VALUES ('%s', 'tell', '%1$s', NULL, '%s', true, false, false, false, NULL)"
                            .formatted(NAME, QuartzReminder.class.getName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void fill(Database database, Kind kind) {
        database.execute(
                """
                INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
                    prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time, misfire_instr, job_data)
                SELECT '%s', id::text, '%1$s', 'tell', '%1$s', millis, -1, 5, 'WAITING', 'SIMPLE', millis, 0, 0,
                    convert_to('text=%s', 'UTF8')
                FROM (SELECT id, (extract(epoch FROM due) * 1000)::bigint AS millis FROM plan ORDER BY id)""".formatted(NAME, Plan.TEXT),
                "INSERT INTO qrtz_simple_triggers SELECT '%s', id::text, '%1$s', %s, 0 FROM plan ORDER BY id"
                        .formatted(
                                NAME,
                                kind == Kind.ONE_OFF
                                        ? "0, 0"
                                        : "-1, " + Duration.ofDays(1).toMillis()));
    }

    @Override
    public Running start(Database database, Scenario scenario, Handled handled) {
        try {
            Scheduler scheduler = new StdSchedulerFactory(settings(database)).getScheduler();
            scheduler.setJobFactory((_, _) -> new QuartzReminder(handled));
            scheduler.start();
            return () -> stop(scheduler);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(Scheduler scheduler) {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its shortest pause is a second, between which it waits for the triggers it holds. Nothing that is late is passed over. */
    private static Properties settings(Database database) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", NAME);
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.scheduler.idleWaitTime", "1000");
        settings.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(THREADS));
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty("org.quartz.jobStore.useProperties", "true");
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        settings.setProperty("org.quartz.jobStore.misfireThreshold", "3600000");
        settings.setProperty("org.quartz.jobStore.dataSource", NAME);
        String source = "org.quartz.dataSource." + NAME + ".";
        settings.setProperty(source + "provider", "hikaricp");
        settings.setProperty(source + "driver", "org.postgresql.Driver");
        settings.setProperty(source + "URL", database.url());
        settings.setProperty(source + "user", database.user());
        settings.setProperty(source + "password", database.password());
        settings.setProperty(source + "maxConnections", Integer.toString(THREADS + 2));
        return settings;
    }

    @Override
    public boolean hasLeft(Database database) {
        return database.exists(
                "SELECT FROM qrtz_triggers WHERE next_fire_time < extract(epoch FROM %s) * 1000".formatted(Plan.HORIZON)
                        + " UNION ALL SELECT FROM qrtz_fired_triggers");
    }
}
