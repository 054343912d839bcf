package dev.pora.http.notification;

import dev.pora.delivery.Deliveries;
import dev.pora.delivery.Delivery;
import dev.pora.http.Ports;
import dev.pora.http.problem.Fault;
import dev.pora.http.problem.Refusals;
import dev.pora.http.problem.Refused;
import dev.pora.notification.Alarm;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.Refusal;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the occurrence of a notification that done or snooze is about. */
@Singleton
final class AnsweredOccurrence {
    /** Attempts that are looked at for the latest one that was told. */
    private static final int LOOKED_AT = 100;

    private final Ledger ledger;
    private final Deliveries deliveries;

    AnsweredOccurrence(Ports ports) {
        this.ledger = ports.ledger();
        this.deliveries = ports.deliveries();
    }

    /**
     * The one that the caller named; without a name the latest that was told, else the next. A single one that is due
     * again means that.
     */
    Instant of(User user, Notification notification, Optional<Instant> named) {
        List<Alarm> pending = ledger.alarms().of(user.id(), notification.id()).stream()
                .filter(alarm -> alarm.kind() != Alarm.Kind.NOTICE)
                .toList();
        if (named.isPresent()) {
            return require(user, notification, named.get(), pending);
        }
        Optional<Instant> told = latestTold(user, notification, pending);
        Optional<Instant> next = next(pending);
        Optional<Instant> meant = notification.schedule() instanceof Once ? next.or(() -> told) : told.or(() -> next);
        return meant.orElseThrow(() -> Refusals.refused(Refusal.NOTHING_AHEAD, ""));
    }

    /** What nags was told; of several missed ones the history names the first and the nag the latest. */
    private Optional<Instant> latestTold(User user, Notification notification, List<Alarm> pending) {
        Stream<Instant> nagging =
                pending.stream().filter(alarm -> alarm.kind() == Alarm.Kind.NAG).map(Alarm::occurrence);
        return Stream.concat(told(user, notification).stream(), nagging).max(Comparator.naturalOrder());
    }

    private Optional<Instant> told(User user, Notification notification) {
        return deliveries.of(user.id(), notification.id(), LOOKED_AT).stream()
                .filter(delivery -> delivery.result() == Delivery.Result.DELIVERED)
                .filter(delivery -> delivery.kind() != Alarm.Kind.PRE_ALERT && delivery.kind() != Alarm.Kind.NOTICE)
                .map(Delivery::occurrence)
                .findFirst();
    }

    private static Optional<Instant> next(List<Alarm> pending) {
        return pending.stream().map(Alarm::occurrence).min(Comparator.naturalOrder());
    }

    private Instant require(User user, Notification notification, Instant named, List<Alarm> pending) {
        boolean isPending =
                pending.stream().anyMatch(alarm -> alarm.occurrence().equals(named));
        if (!isPending && !wasDue(user, notification, named)) {
            throw Refused.blaming(Fault.inBody(
                    "/occurrence",
                    "No occurrence of this notification was or is next at that time",
                    "An occurrence that its deliveries tell of, or the next of its occurrences"));
        }
        return named;
    }

    private boolean wasDue(User user, Notification notification, Instant named) {
        return !named.isAfter(ledger.clock().instant())
                && (isForeseen(user, notification.schedule(), named)
                        || deliveries.of(user.id(), notification.id(), LOOKED_AT).stream()
                                .anyMatch(delivery -> delivery.occurrence().equals(named)));
    }

    private boolean isForeseen(User user, Schedule schedule, Instant named) {
        return schedule.next(named.minusNanos(1), user.calendar(ledger.holidays()))
                .filter(named::equals)
                .isPresent();
    }
}
