package dev.pora.benchmarks.engine.peer;

import org.jobrunr.server.JobActivator;

/** Gives the one thing that jobs are methods of. */
record JobRunrActivator(JobRunrReminder reminder) implements JobActivator {
    @Override
    public <T> T activateJob(Class<T> type) {
        return type.cast(reminder);
    }
}
