package dev.pora.app.dispatch;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that may go wrong many times in a row, and is told in the log once when it begins and once when it ends. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private final String subject;
    private final AtomicBoolean open = new AtomicBoolean();

    Incident(String subject) {
        this.subject = subject;
    }

    void happened(String what) {
        if (open.compareAndSet(false, true)) {
            LOG.error("{}: {}", subject, what);
        }
    }

    void over() {
        if (open.compareAndSet(true, false)) {
            LOG.info("{}: works again", subject);
        }
    }

    boolean isOpen() {
        return open.get();
    }
}
