package dev.pora.notification;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Span;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which alarms a notification's rules ask for. */
public final class Agenda {
    private Agenda() {}

    /** The next occurrence after {@code after} with its nearest pre-alert that is still ahead of {@code now}; or nothing. */
    public static List<Alarm> after(Notification notification, Instant after, Instant now, UserCalendar calendar) {
        return notification
                .schedule()
                .next(after, calendar)
                .map(occurrence -> at(notification, occurrence, now, calendar))
                .orElseGet(List::of);
    }

    static List<Alarm> at(Notification notification, Instant occurrence, Instant now, UserCalendar calendar) {
        List<Alarm> alarms = new ArrayList<>();
        alarms.add(Alarm.occurrence(notification.id(), occurrence));
        preAlert(notification, occurrence, now, calendar).ifPresent(alarms::add);
        return alarms;
    }

    /** The first pre-alert of an occurrence after {@code now}; those that have passed are dropped. */
    public static Optional<Alarm> preAlert(
            Notification notification, Instant occurrence, Instant now, UserCalendar calendar) {
        return notification.attention().preAlerts().stream()
                .map(span -> announced(notification, span, occurrence, calendar))
                .filter(at -> at.isAfter(now) && at.isBefore(occurrence))
                .min(Comparator.naturalOrder())
                .map(at -> Alarm.preAlert(notification.id(), occurrence, at));
    }

    /** On the clock of the schedule; elapsed time, whose clock is nobody's, on the person's. */
    private static Instant announced(Notification notification, Span span, Instant occurrence, UserCalendar calendar) {
        Zoning zoning = notification.schedule().zoning();
        return span.before(occurrence, zoning.equals(Zoning.EXACT) ? calendar.zone() : zoning.zone(calendar.zone()));
    }

    /**
     * The next repetition of an occurrence that was told and is not done.
     *
     * @param told how many repetitions were told already
     */
    public static Optional<Alarm> nag(
            Notification notification, Instant occurrence, int told, Instant now, UserCalendar calendar) {
        return notification
                .attention()
                .nag()
                .flatMap(nag -> nag.next(told, now, calendar.zone()))
                .map(at -> Alarm.nag(notification.id(), occurrence, at, told + 1));
    }

    /** Where a notification rests when nothing is pending of it. */
    public static State rest(Notification notification) {
        return notification.schedule() instanceof AfterDone ? State.WAITING : State.FINISHED;
    }
}
