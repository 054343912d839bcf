package dev.pora.app.chaos;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was in somebody's hands when an instance or the database was struck. */
final class Doubts {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Set<Long> begun = ConcurrentHashMap.newKeySet();
    private final Set<Long> claimed = ConcurrentHashMap.newKeySet();

    /** Held by somebody at that moment. */
    record Alarm(long notification, boolean begun) {}

    /** Asks the database as soon as it answers. */
    void note(Server server) {
        asked(server).forEach(this::note);
    }

    /** What was only claimed is no matter of doubt. */
    void noteBegun(Server server) {
        asked(server).stream().filter(Alarm::begun).forEach(this::note);
    }

    private static List<Alarm> asked(Server server) {
        List<Alarm> asked = new ArrayList<>();
        await().atMost(LONGEST).ignoreExceptionsInstanceOf(SQLException.class).until(() -> {
            List<Alarm> alarms = server.ask(
                    "SELECT notification_id, begun_at IS NOT NULL OR unknowns > 0 FROM alarm"
                            + " WHERE lease_until IS NOT NULL OR unknowns > 0",
                    row -> new Alarm(row.getLong(1), row.getBoolean(2)));
            return asked.addAll(alarms) || alarms.isEmpty();
        });
        return asked;
    }

    void note(Alarm alarm) {
        claimed.add(alarm.notification());
        if (alarm.begun()) {
            begun.add(alarm.notification());
        }
    }

    /** A message of it was on its way: whether it arrived nobody can know. */
    boolean hadBegun(Promise promise) {
        return begun.contains(promise.id());
    }

    /** It was claimed, so that it had to wait for the end of a lease. */
    boolean wereClaimed(Promise promise) {
        return claimed.contains(promise.id());
    }
}
