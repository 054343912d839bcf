package dev.pora.benchmarks.engine.peer;

import dev.pora.benchmarks.engine.contender.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.JobParameter;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.EnqueuedState;
import org.jobrunr.jobs.states.JobState;
import org.jobrunr.jobs.states.ScheduledState;
import org.jobrunr.utils.JobUtils;
import org.jobrunr.utils.mapper.JsonMapper;

/** A job as JobRunr itself writes it, from which the rows of all others are made. */
record JobRunrSample(boolean scheduled, JsonMapper json) {
    private static final UUID ID = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");
    private static final int NUMBER = 987_654_321;
    private static final Instant DUE = Instant.parse("2001-02-03T04:05:06.789Z");

    String insert() {
        JobState state = scheduled ? new ScheduledState(DUE) : new EnqueuedState();
        Job job = new Job(ID, details(), state);
        String text = new JobMapper(json).serializeJob(job);
        requireParts(text);
        return """
                INSERT INTO jobrunr_jobs (id, version, jobAsJson, jobSignature, state, createdAt, updatedAt, scheduledAt)
                SELECT uuid, 1,
                    replace(replace(replace('%s', '%s', uuid), '%d', id::text), '%s', to_char(due AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
                    '%s', '%s', now() AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC', %s
                FROM (SELECT id, due, uuidv7()::text AS uuid FROM plan ORDER BY id)""".formatted(
                        text.replace("'", "''").replace("\"version\":0", "\"version\":1"),
                        ID,
                        NUMBER,
                        DUE,
                        JobUtils.getJobSignature(job),
                        state.getName(),
                        scheduled ? "due AT TIME ZONE 'UTC'" : "NULL");
    }

    private static JobDetails details() {
        JobDetails details = new JobDetails(
                JobRunrReminder.class.getName(),
                null,
                JobRunrReminder.METHOD,
                List.of(new JobParameter(Integer.class, NUMBER), new JobParameter(String.class, Plan.TEXT)));
        details.setCacheable(true);
        return details;
    }

    private void requireParts(String text) {
        List<String> parts = List.of(ID.toString(), Integer.toString(NUMBER), scheduled ? DUE.toString() : "ENQUEUED");
        if (!parts.stream().allMatch(text::contains) || !text.contains("\"version\":0")) {
            throw new IllegalStateException("JobRunr writes jobs in another way: " + text);
        }
    }
}
