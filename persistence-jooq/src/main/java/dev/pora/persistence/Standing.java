package dev.pora.persistence;

import dev.pora.delivery.Claim;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.State;
import java.util.List;
import java.util.Set;

/**
 * What is known of a notification that nobody else changes now.
 *
 * @param version its own, {@code ownerVersion} that of its user
 * @param pending all of its alarms
 */
record Standing(long version, long ownerVersion, State state, List<Pending> pending) {
    /** A row of the queue. */
    record Pending(long id, long epoch, boolean leased, Kind kind) {}

    boolean isAsIn(Claim claim) {
        return version == claim.notification().version()
                && ownerVersion == claim.owner().version();
    }

    /** Its epoch is looked at again when the row is locked. */
    boolean holds(Claim claim) {
        return pending.stream()
                .anyMatch(row -> row.id() == claim.alarmId() && row.epoch() == claim.epoch() && row.leased());
    }

    boolean hasAny(Set<Kind> kinds) {
        return pending.stream().anyMatch(row -> kinds.contains(row.kind()));
    }

    /** Whether something but notices is pending when this alarm is told and these kinds are dropped. */
    boolean goesOnAfter(Claim claim, Set<Kind> cleared) {
        return pending.stream()
                .anyMatch(row ->
                        row.id() != claim.alarmId() && row.kind() != Kind.NOTICE && !cleared.contains(row.kind()));
    }
}
