package dev.pora.notification;

import java.util.List;
import java.util.Optional;

/**
 * How a notification and what was pending of it stood around a change.
 *
 * @param before the notification before it
 * @param after the version that the change led to; empty when the notification was removed, {@code before}'s own when
 *     only alarms changed
 * @param removed alarms that were pending before and not after
 * @param added alarms that were pending after and not before
 */
public record Change(Notification before, Optional<Long> after, List<Alarm> removed, List<Alarm> added) {
    public Change {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    static Change between(Course before, Course after) {
        return new Change(
                before.notification(),
                Optional.of(after.notification().version()),
                before.alarms().stream()
                        .filter(alarm -> !after.alarms().contains(alarm))
                        .toList(),
                after.alarms().stream()
                        .filter(alarm -> !before.alarms().contains(alarm))
                        .toList());
    }

    static Change removal(Course before) {
        return new Change(before.notification(), Optional.empty(), before.alarms(), List.of());
    }
}
