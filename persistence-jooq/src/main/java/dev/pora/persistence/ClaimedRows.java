package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.delivery.Claim;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Notification;
import dev.pora.user.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Record;

/** Reads the rows that were claimed. One that cannot be read, in a zone that is no more, holds up none of the others. */
final class ClaimedRows {
    private static final Comparator<Record> EARLIEST_FIRST =
            Comparator.comparing((Record row) -> row.get(ALARM.DUE_AT)).thenComparing(row -> row.get(ALARM.ALARM_ID));

    private final Unreadable unreadable;

    ClaimedRows(Unreadable unreadable) {
        this.unreadable = unreadable;
    }

    /** What can be read, the earliest first; the rest is put off, or given up. */
    List<Claim> read(List<? extends Record> rows) {
        List<Claim> claims = new ArrayList<>(rows.size());
        List<Record> broken = new ArrayList<>();
        for (Record row : rows.stream().sorted(EARLIEST_FIRST).toList()) {
            try {
                claims.add(claim(row));
            } catch (RuntimeException e) {
                unreadable.tell(row.get(NOTIFICATION.NOTIFICATION_ID), e);
                broken.add(row);
            }
        }
        unreadable.putOff(broken);
        return claims;
    }

    private static Claim claim(Record row) {
        try {
            return claim(row, Rows.alarm(row), Rows.notification(row), Rows.user(row));
        } catch (RuntimeException e) {
            if (!Kind.NOTICE.name().equals(row.get(ALARM.KIND))) {
                throw e;
            }
            Alarm notice = Rows.alarm(row);
            return claim(row, notice, Rows.bareNotification(row, notice.occurrence()), Rows.bareUser(row));
        }
    }

    private static Claim claim(Record row, Alarm alarm, Notification notification, User owner) {
        return new Claim(
                row.get(ALARM.ALARM_ID),
                row.get(ALARM.LEASE_EPOCH),
                alarm,
                notification,
                owner,
                row.get(ALARM.ATTEMPT),
                row.get(ALARM.UNKNOWNS),
                row.get(ALARM.FAULTS),
                Turns.part(row),
                Turns.early(row));
    }
}
