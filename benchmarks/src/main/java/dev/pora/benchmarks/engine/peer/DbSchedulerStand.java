package dev.pora.benchmarks.engine.peer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Plan;
import dev.pora.benchmarks.engine.contender.Stand;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Its table as its documentation gives it for PostgreSQL, save the index for priorities, which are off. */
final class DbSchedulerStand implements Stand {
    private static final int THREADS = 32;
    private static final int CONNECTIONS = THREADS + 2;
    private static final String ONCE = "reminder";
    private static final String DAILY = "daily-reminder";

    private final Database database;
    private final HikariDataSource pool;
    private final UnaryOperator<SchedulerBuilder> polling;
    private @Nullable Scheduler scheduler;

    private DbSchedulerStand(Database database, UnaryOperator<SchedulerBuilder> polling) {
        this.database = database;
        this.pool = database.pool(CONNECTIONS);
        this.polling = polling;
    }

    static DbSchedulerStand on(Database database, UnaryOperator<SchedulerBuilder> polling) {
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
        return new DbSchedulerStand(database, polling);
    }

    @Override
    public void fill(Kind kind) {
        database.execute(
                "INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                        + " SELECT '%s', id::text, convert_to('%s', 'UTF8'), due, false, 1 FROM plan ORDER BY id"
                                .formatted(kind == Kind.ONE_OFF ? ONCE : DAILY, Plan.TEXT));
    }

    @Override
    public void start(Handled handled) {
        scheduler = polling.apply(Scheduler.create(pool, once(handled), daily(handled)))
                .threads(THREADS)
                .serializer(new TextBytes())
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        scheduler.start();
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
    public boolean hasLeft() {
        return database.exists("SELECT FROM scheduled_tasks WHERE execution_time < " + Plan.HORIZON);
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
        pool.close();
    }
}
