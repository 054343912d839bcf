package dev.pora.telegram.conversation.echo;

import dev.pora.notification.Alarm;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import dev.pora.user.User;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a reminder comes next, or came last when nothing is ahead.
 *
 * @param ahead whether it is still to come
 * @param time on the clock that {@code zoning} names
 * @param zoning its own; elapsed time has no clock and takes that of its person
 */
record Due(boolean ahead, Instant instant, LocalDateTime time, Zoning zoning) {
    static Due of(User owner, Notification notification, Ledger ledger) {
        Optional<Instant> next = ledger.alarms().of(owner.id(), notification.id()).stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.OCCURRENCE)
                .map(Alarm::occurrence)
                .findFirst();
        Instant instant = next.orElseGet(() -> last(owner, notification, ledger));
        Zoning own = notification.schedule().zoning();
        Zoning zoning = own.equals(Zoning.EXACT) ? new Zoning.Floating() : own;
        return new Due(
                next.isPresent(), instant, LocalDateTime.ofInstant(instant, zoning.zone(owner.zoneOrUtc())), zoning);
    }

    /** What a series on this clock follows: its person, unless it is another clock than theirs. */
    Zoning ofSeries(User owner) {
        return zoning.zone(owner.zoneOrUtc()).equals(owner.zoneOrUtc()) ? new Zoning.Floating() : zoning;
    }

    private static Instant last(User owner, Notification notification, Ledger ledger) {
        Instant now = ledger.clock().instant();
        return switch (notification.schedule()) {
            case Once once -> once.instant(owner.zoneOrUtc());
            case AfterDone rule -> rule.instant(owner.zoneOrUtc());
            case Recurring series ->
                series.next(series.beginning(owner.calendar(ledger.holidays())), owner.calendar(ledger.holidays()))
                        .map(first -> first.isAfter(now)
                                ? first
                                : series.latest(first, now, owner.calendar(ledger.holidays())))
                        .orElse(now);
        };
    }
}
