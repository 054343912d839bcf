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

    /** {@link #happened(String)}, in the words of what was behind it in the end. */
    void happened(Throwable fault) {
        happened(words(fault));
    }

    /** On one line: a statement that failed is quoted by those who pass on why. */
    static String words(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
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
