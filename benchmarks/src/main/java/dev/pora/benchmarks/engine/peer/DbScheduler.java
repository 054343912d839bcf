package dev.pora.benchmarks.engine.peer;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import dev.pora.benchmarks.engine.contender.Aim;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Stand;
import java.time.Duration;

/** db-scheduler, with the numbers of threads and rows at a time that were its fastest in trials on two cores. */
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

    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration VERY_OFTEN = Duration.ofMillis(10);

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
    public int most(Kind kind) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Stand on(Database database, Aim aim) {
        return DbSchedulerStand.on(
                database, builder -> polling(builder).pollingInterval(aim == Aim.THROUGHPUT ? OFTEN : VERY_OFTEN));
    }
}
