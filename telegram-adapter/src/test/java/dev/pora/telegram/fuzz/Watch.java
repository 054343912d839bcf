package dev.pora.telegram.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps every warning that is logged while it is open. */
final class Watch extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final List<String> warnings = new ArrayList<>();

    Watch() {
        root.addHandler(this);
    }

    synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(new SimpleFormatter().format(entry));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
