package dev.pora.telegram.door;

import dev.pora.telegram.api.Download;
import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.FileNeeded;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Fetches files that people sent, each on a thread of its own. A small one is awaited; while a large or slow one is on its
 * way the others are handled.
 */
final class Fetching {
    /** For this long everybody waits. */
    static final Duration SHORT = Duration.ofMillis(700);

    private static final Logger LOG = System.getLogger(Fetching.class.getName());
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_ATTEMPTS = 3;

    private final Downloads downloads;
    private final Bell handler;
    private final Map<String, CountDownLatch> underWay = new HashMap<>();

    /** Where files come from. */
    @FunctionalInterface
    interface Downloads {
        Download download(String fileId, int most);
    }

    /** @param handler is rung when a file came */
    Fetching(Downloads downloads, Bell handler) {
        this.downloads = downloads;
        this.handler = handler;
    }

    /** Whether it was handed over; false when it is still to come, or none more can be fetched now. */
    boolean fetch(FileNeeded needed) {
        CountDownLatch done = new CountDownLatch(1);
        synchronized (underWay) {
            if (underWay.size() >= MOST_AT_ONCE || underWay.containsKey(needed.fileId())) {
                return false;
            }
            underWay.put(needed.fileId(), done);
        }
        Thread.ofVirtual().name("Fetching a file").start(() -> hand(needed, done));
        return isSoon(done);
    }

    private static boolean isSoon(CountDownLatch done) {
        try {
            return done.await(SHORT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hand(FileNeeded needed, CountDownLatch done) {
        try {
            needed.fetched(content(needed));
        } finally {
            synchronized (underWay) {
                underWay.remove(needed.fileId());
            }
            done.countDown();
            handler.ring();
        }
    }

    private FileContent content(FileNeeded needed) {
        String why = "";
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            switch (attempted(needed)) {
                case Download.Fetched(byte[] bytes) -> {
                    return new FileContent.Bytes(bytes);
                }
                case Download.TooLarge _ -> {
                    return new FileContent.TooLarge();
                }
                case Download.Gone(String reason) -> {
                    return unavailable(reason);
                }
                case Download.Failed(String reason) -> why = reason;
            }
        }
        return unavailable(why);
    }

    private Download attempted(FileNeeded needed) {
        try {
            return downloads.download(needed.fileId(), needed.most());
        } catch (RuntimeException e) {
            return new Download.Failed(e.toString());
        }
    }

    private static FileContent unavailable(String reason) {
        LOG.log(Level.INFO, "A file cannot be fetched: {0}", reason);
        return new FileContent.Unavailable();
    }
}
