package dev.pora.benchmarks.engine.pora;

import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Plan;
import dev.pora.persistence.DatabaseSettings;
import dev.pora.persistence.Store;

/** The plan as rows of our own tables: notifications of as many users, which is how nine o'clock looks, each with its alarm; their ids follow the plan's. */
public final class PoraRows {
    static final String FORMAT = "pora";

    private PoraRows() {}

    public static void makeTables(Database database) {
        Store.open(settings(database)).close();
    }

    public static DatabaseSettings settings(Database database) {
        return new DatabaseSettings(database.url(), database.user(), database.password());
    }

    /** Without checks of references, which hold by construction. */
    public static void fill(Database database, Kind kind) {
        fillAs(database, kind == Kind.ONE_OFF ? "'ONCE', NULL" : "'RECURRING', 'FREQ=DAILY'");
    }

    /** Series by this rule, the first of each due at these milliseconds of the epoch. */
    public static void fill(Database database, long[] due, String rule) {
        Plan.clear(database);
        Plan.plan(database, due);
        fillAs(database, "'RECURRING', '" + rule + "'");
    }

    private static void fillAs(Database database, String schedule) {
        database.execute(
                "SET session_replication_role = replica",
                "INSERT INTO \"user\" (user_id, telegram_id, zone, language)"
                        + " SELECT id + 1, 1000000 + id, 'UTC', 'en' FROM plan ORDER BY id",
                "INSERT INTO notification (notification_id, user_id, event_name, local_start, schedule, rrule, zone, channel, address, state)"
                        + " SELECT id + 1, id + 1, '%s', due AT TIME ZONE 'UTC', %s, 'UTC', 'telegram', (1000000 + id)::text, 'ACTIVE'"
                                .formatted(Plan.TEXT, schedule)
                        + " FROM plan ORDER BY id",
                "INSERT INTO alarm (notification_id, kind, occurrence_at, planned_at, due_at)"
                        + " SELECT id + 1, 'OCCURRENCE', due, due, due FROM plan ORDER BY id");
    }

    /** The id in the plan. */
    public static int planned(long notificationId) {
        return Math.toIntExact(notificationId - 1);
    }

    /** The id of the notification for an id of the plan. */
    public static long notification(int planned) {
        return planned + 1L;
    }

    /** Whether an alarm that was due still stands. */
    public static boolean hasLeft(Database database) {
        return database.exists("SELECT FROM alarm WHERE due_at < " + Plan.HORIZON);
    }
}
