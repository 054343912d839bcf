package dev.pora.app.dispatch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What an instance does beside telling, by steady ticks: it renews its leases, and shows up among the others. */
final class Upkeep implements AutoCloseable {
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("dispatch-upkeep-", 1).daemon().factory());
    private final Job renewing;
    private final Job meeting;

    private record Job(Runnable work, Duration every, Incident trouble) {}

    Upkeep(Runnable renewing, Duration everyLease, Runnable meeting, Duration everyMeeting) {
        this.renewing = new Job(renewing, everyLease, new Incident("Renewing of leases"));
        this.meeting = new Job(meeting, everyMeeting, new Incident("Meeting of instances"));
    }

    void start() {
        start(renewing);
        start(meeting);
    }

    private void start(Job job) {
        long period = job.every().toNanos();
        var _ = threads.scheduleWithFixedDelay(() -> work(job), period, period, TimeUnit.NANOSECONDS);
    }

    private void work(Job job) {
        try {
            job.work().run();
            job.trouble().over();
        } catch (RuntimeException | Error e) {
            job.trouble().happened(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
