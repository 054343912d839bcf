package dev.pora.app.dispatch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the program writes into its log while this is open, from a warning on and of incidents. */
final class LogLines implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.pora");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Appender appender = new Appender(lines);

    LogLines() {
        appender.start();
        logger.addAppender(appender);
    }

    private static final class Appender extends AppenderBase<ILoggingEvent> {
        private final List<String> lines;

        private Appender(List<String> lines) {
            this.lines = lines;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)
                    || event.getLoggerName().endsWith(".Incident")) {
                lines.add(event.getFormattedMessage());
            }
        }
    }

    List<String> all() {
        return lines;
    }

    List<String> startingWith(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        appender.stop();
    }
}
