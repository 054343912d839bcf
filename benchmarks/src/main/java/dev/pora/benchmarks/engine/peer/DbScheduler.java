package dev.pora.benchmarks.engine.peer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Plan;
import dev.pora.benchmarks.engine.contender.Scenario;
import java.time.Duration;

/** db-scheduler, with the numbers of threads and of rows at a time that were its fastest in trials on two cores. */
public enum DbScheduler implements Contender {
    LOCK_AND_FETCH("db-scheduler, lock and fetch") {
        @Override
        SchedulerBuilder polling(SchedulerBuilder builder) {
            return builder.pollUsingLockAndFetch(0.5, 4.0);
        }
    },
    FETCH_AND_LOCK("db-scheduler, fetch and lock on execute") {
        @Override
        SchedulerBuilder polling(SchedulerBuilder builder) {
            return builder.pollUsingFetch(0.5, 3.0);
        }
    };

    private static final int THREADS = 32;
    private static final int CONNECTIONS = THREADS + 2;
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration VERY_OFTEN = Duration.ofMillis(10);
    private static final String ONCE = "reminder";
    private static final String DAILY = "daily-reminder";

    private final String title;

    DbScheduler(String title) {
        this.title = title;
    }

    abstract SchedulerBuilder polling(SchedulerBuilder builder);

    @Override
    public String title() {
        return title;
    }

    @Override
    public int most(Scenario scenario) {
        return Bounds.most(scenario, Integer.MAX_VALUE);
    }

    @Override
    public String format() {
        return "db-scheduler";
    }

    /** As its documentation gives it for PostgreSQL, save the index for priorities, which are off. */
    @Override
    public void makeTables(Database database) {
        database.execute(
                """
                CREATE TABLE scheduled_tasks (
                    task_name text NOT NULL,
                    task_instance text NOT NULL,
                    task_data bytea,
                    execution_time timestamptz NOT NULL,
                    picked boolean NOT NULL,
                    picked_by text,
                    last_success timestamptz,
                    last_failure timestamptz,
                    consecutive_failures integer,
                    last_heartbeat timestamptz,
                    version bigint NOT NULL,
                    priority smallint,
                    PRIMARY KEY (task_name, task_instance))""",
                "CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)",
                "CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
    }

    @Override
    public void fill(Database database, Kind kind) {
        database.execute(
                "INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                        + " SELECT '%s', id::text, convert_to('%s', 'UTF8'), due, false, 1 FROM plan ORDER BY id"
                                .formatted(kind == Kind.ONE_OFF ? ONCE : DAILY, Plan.TEXT));
    }

    @Override
    public Running start(Database database, Scenario scenario, Handled handled) {
        HikariDataSource pool = database.pool(CONNECTIONS);
        Scheduler scheduler = polling(Scheduler.create(pool, once(handled), daily(handled)))
                .pollingInterval(scenario.isBacklog() ? OFTEN : VERY_OFTEN)
                .threads(THREADS)
                .serializer(new TextBytes())
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        scheduler.start();
        return () -> {
            scheduler.stop();
            pool.close();
        };
    }

    private static Task<String> once(Handled handled) {
        return Tasks.oneTime(ONCE, String.class).execute((instance, _) -> handled.tell(planned(instance)));
    }

    private static Task<String> daily(Handled handled) {
        return Tasks.custom(DAILY, String.class).execute((instance, _) -> {
            handled.tell(planned(instance));
            return new OnCompleteReschedule<>(FixedDelay.of(Duration.ofDays(1)));
        });
    }

    private static int planned(TaskInstance<String> instance) {
        return Integer.parseInt(instance.getId());
    }

    @Override
    public boolean hasLeft(Database database) {
        return database.exists("SELECT FROM scheduled_tasks WHERE execution_time < " + Plan.HORIZON);
    }
}
