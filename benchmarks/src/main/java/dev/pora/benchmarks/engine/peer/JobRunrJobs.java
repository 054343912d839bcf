package dev.pora.benchmarks.engine.peer;

import com.zaxxer.hikari.HikariDataSource;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Plan;
import dev.pora.benchmarks.engine.contender.Scenario;
import java.time.Duration;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/** JobRunr, with as many workers as were its fastest in trials on two cores, at its smallest interval of polls. */
public enum JobRunrJobs implements Contender {
    /** Jobs to be done as soon as possible: it cannot be told a time for these. */
    ENQUEUED("JobRunr, enqueued"),
    SCHEDULED("JobRunr, scheduled");

    private static final int WORKERS = 32;
    private static final Duration SMALLEST_POLL = Duration.ofSeconds(5);

    private final String title;

    JobRunrJobs(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Its recurring jobs are meant for a hundred, each of which makes jobs of the other kinds. */
    @Override
    public int most(Scenario scenario) {
        boolean canWait = this == SCHEDULED;
        boolean nothingWaits = scenario.isBacklog() && scenario.future() == 0;
        boolean fits = scenario.kind() == Kind.ONE_OFF && (canWait || nothingWaits);
        return fits ? Bounds.most(scenario, Integer.MAX_VALUE) : 0;
    }

    @Override
    public String format() {
        return title;
    }

    @Override
    public void makeTables(Database database) {
        try (HikariDataSource pool = database.pool(1)) {
            new PostgresStorageProvider(pool).close();
        }
    }

    /** Its ids are UUIDs of version 7, which PostgreSQL makes itself since 18. */
    @Override
    public void fill(Database database, Kind kind) {
        database.execute(new JobRunrSample(this == SCHEDULED, json()).insert());
    }

    private static JsonMapper json() {
        return new JacksonJsonMapper();
    }

    @Override
    public Running start(Database database, Scenario scenario, Handled handled) {
        HikariDataSource pool = database.pool(WORKERS + 2);
        PostgresStorageProvider storage = new PostgresStorageProvider(pool);
        JsonMapper json = json();
        storage.setJobMapper(new JobMapper(json));
        BackgroundJobServer server = new BackgroundJobServer(
                storage,
                json,
                new JobRunrActivator(new JobRunrReminder(handled)),
                BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                        .andPollInterval(SMALLEST_POLL)
                        .andWorkerCount(WORKERS));
        server.start();
        return () -> {
            server.stop();
            storage.close();
            pool.close();
        };
    }

    @Override
    public boolean hasLeft(Database database) {
        return database.exists(
                "SELECT FROM jobrunr_jobs WHERE state IN ('ENQUEUED', 'PROCESSING') OR state = 'SCHEDULED' AND scheduledAt < "
                        + Plan.HORIZON + " AT TIME ZONE 'UTC'");
    }
}
