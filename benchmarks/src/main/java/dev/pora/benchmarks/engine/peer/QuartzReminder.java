package dev.pora.benchmarks.engine.peer;

import dev.pora.benchmarks.engine.contender.Handled;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Told by the names of triggers, which are ids of the plan. */
record QuartzReminder(Handled handled) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        handled.tell(Integer.parseInt(context.getTrigger().getKey().getName()));
    }
}
