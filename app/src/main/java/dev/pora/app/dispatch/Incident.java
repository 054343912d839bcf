package dev.pora.app.dispatch;

import java.util.Objects;
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

    /**
     * Of the last cause that has any, on one line: a statement that failed is quoted by those who pass on why, and a
     * connection that broke says nothing.
     */
    static String words(Throwable fault) {
        String words = fault.toString();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            words = Objects.requireNonNullElse(cause.getMessage(), words);
        }
        return words.lines().findFirst().orElse("");
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
