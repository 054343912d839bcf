package dev.pora.persistence;

import dev.pora.delivery.DueChanges;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears NOTIFY of every instance on a connection of its own. News that came while the connection was broken are lost, so
 * that listeners are called after every connection that was made.
 */
final class JooqDueChanges implements DueChanges, AutoCloseable {
    private static final Logger LOG = System.getLogger(JooqDueChanges.class.getName());
    private static final Duration BEFORE_RECONNECTING = Duration.ofMillis(500);

    /** After so long in silence the connection is asked whether it lives. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final int SECONDS_TO_ANSWER = 5;

    private final DatabaseSettings database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Consumer<Collection<String>> heard;
    private final Thread thread;
    private volatile @Nullable Connection connection;
    private volatile boolean interrupted;

    /**
     * Listens from now on.
     *
     * @param heard takes what came with the news, or nothing but an empty text when some may have been lost
     */
    JooqDueChanges(DatabaseSettings database, Consumer<Collection<String>> heard) {
        this.database = database;
        this.heard = heard;
        this.thread = Thread.ofPlatform().name("pora-due-changes").daemon().start(this::listen);
    }

    @Override
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void listen() {
        while (!isClosed(Duration.ZERO)) {
            try (Connection opened = Connections.open(database)) {
                connection = opened;
                hear(opened);
            } catch (SQLException | StoreUnavailable e) {
                if (isClosed(BEFORE_RECONNECTING)) {
                    return;
                }
                mention(e);
            }
        }
    }

    /** Once for each interruption, however long it lasts. */
    private void mention(Exception interruption) {
        if (!interrupted) {
            LOG.log(Level.WARNING, "Listening for due changes was interrupted: {0}", interruption.getMessage());
        }
        interrupted = true;
    }

    private void hear(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            var _ = statement.execute("LISTEN " + AlarmQueue.CHANNEL);
        }
        interrupted = false;
        wakeListeners(Set.of(""));
        PGConnection postgres = opened.unwrap(PGConnection.class);
        while (!isClosed(Duration.ZERO)) {
            PGNotification[] news = postgres.getNotifications((int) SILENCE.toMillis());
            if (news.length > 0) {
                wakeListeners(
                        Arrays.stream(news).map(PGNotification::getParameter).collect(Collectors.toSet()));
            } else if (!opened.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("The connection does not answer");
            }
        }
    }

    private void wakeListeners(Collection<String> news) {
        heard.accept(news);
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener for due changes failed", e);
            }
        }
    }

    private boolean isClosed(Duration patience) {
        try {
            return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        Connection open = connection;
        try {
            if (open != null) {
                open.close();
            }
            thread.join(Duration.ofSeconds(SECONDS_TO_ANSWER));
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The listening connection was broken already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
