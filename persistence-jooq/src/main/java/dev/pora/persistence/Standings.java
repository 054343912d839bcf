package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How notifications stand that are being settled. To be called inside a transaction. */
final class Standings {
    private static final Layout NOTIFICATIONS =
            new Layout(List.of(NOTIFICATION.NOTIFICATION_ID, NOTIFICATION.VERSION, NOTIFICATION.STATE));
    private static final String LOCK = "SELECT " + NOTIFICATIONS.sql()
            + " FROM notification WHERE notification_id = ANY ({0}) ORDER BY notification_id DESC FOR NO KEY UPDATE";

    private static final Layout USERS = new Layout(List.of(USER.USER_ID, USER.VERSION));
    private static final String OWNERS = "SELECT " + USERS.sql() + " FROM \"user\" WHERE user_id = ANY ({0})";

    private static final Field<Boolean> LEASED = DSL.field("lease_until IS NOT NULL", SQLDataType.BOOLEAN);
    private static final Layout ALARMS =
            new Layout(List.of(ALARM.NOTIFICATION_ID, ALARM.ALARM_ID, ALARM.LEASE_EPOCH, LEASED, ALARM.KIND));
    private static final String PENDING = "SELECT " + ALARMS.sql() + " FROM alarm WHERE notification_id = ANY ({0})";

    private static final long NOBODY = -1;

    private final DSLContext sql;

    Standings(DSLContext sql) {
        this.sql = sql;
    }

    /** A notification that nobody else changes now. */
    record Locked(long id, long version, State state) {}

    /**
     * Whoever changes or removes these notifications, or their user, waits from now on. Those that are gone are missing;
     * what is locked already is seen as it is by now.
     */
    List<Locked> lock(Long[] notifications) {
        return NOTIFICATIONS.read(
                sql.resultQuery(LOCK, Lists.of(notifications)),
                row -> new Locked(
                        row.get(NOTIFICATION.NOTIFICATION_ID),
                        row.get(NOTIFICATION.VERSION),
                        State.valueOf(row.get(NOTIFICATION.STATE))));
    }

    /** How the notifications of these cases stand, by their ids, those that are gone missing. */
    Map<Long, Standing> of(List<Case> cases, List<Locked> locked) {
        Map<Long, Long> owners = owners(cases);
        Map<Long, Long> versions = versions(owners);
        Map<Long, Standing> standings = new HashMap<>();
        for (Locked row : locked) {
            Long version = versions.get(owners.getOrDefault(row.id(), NOBODY));
            if (version != null) {
                standings.put(row.id(), new Standing(row.version(), version, row.state(), new ArrayList<>()));
            }
        }
        addPending(owners.keySet().toArray(Long[]::new), standings);
        return standings;
    }

    private static Map<Long, Long> owners(List<Case> cases) {
        Map<Long, Long> owners = new HashMap<>();
        cases.forEach(
                one -> owners.put(one.notification(), one.claim().owner().id().value()));
        return owners;
    }

    private Map<Long, Long> versions(Map<Long, Long> owners) {
        Long[] ids = owners.values().stream().distinct().toArray(Long[]::new);
        Map<Long, Long> versions = new HashMap<>();
        var _ = USERS.read(
                sql.resultQuery(OWNERS, Lists.of(ids)),
                row -> versions.put(row.get(USER.USER_ID), row.get(USER.VERSION)));
        return versions;
    }

    private void addPending(Long[] notifications, Map<Long, Standing> standings) {
        var _ = ALARMS.read(sql.resultQuery(PENDING, Lists.of(notifications)), row -> {
            Standing its = standings.get(row.get(ALARM.NOTIFICATION_ID));
            return its != null && its.pending().add(pending(row));
        });
    }

    private static Standing.Pending pending(Row row) {
        return new Standing.Pending(
                row.get(ALARM.ALARM_ID),
                row.get(ALARM.LEASE_EPOCH),
                row.get(LEASED),
                Kind.valueOf(row.get(ALARM.KIND)));
    }
}
