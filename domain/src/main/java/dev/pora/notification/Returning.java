package dev.pora.notification;

import dev.pora.channel.Destination;
import dev.pora.user.User;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Wakes the notifications of those who could not be reached and are heard of again. */
public final class Returning {
    /** So many are woken in one go. */
    private static final int SOME = 100;

    private final Ledger ledger;
    private final SharedNotifications shared;
    private final Pages pages;
    private final Courses courses;

    public Returning(Ledger ledger, SharedNotifications shared) {
        this.ledger = ledger;
        this.shared = shared;
        this.pages = new Pages(ledger.notifications());
        this.courses = new Courses(ledger);
    }

    /**
     * Sets every notification going again that was out of reach and is told to this person alone, and says how many: a
     * series at its next occurrence, a single one at its instant, or at once, late, when that has passed. A series that
     * ended meanwhile is finished. Notices that waited for this person are told.
     */
    public int welcomeBack(User user) {
        return ledger.transactions().within(() -> {
            AtomicInteger woken = new AtomicInteger();
            pages.each(user.id(), notification -> woken.addAndGet(heardOf(user, notification) ? 1 : 0));
            return woken.get();
        });
    }

    /** The same for all that is told at this place, whoever owns it. */
    public int welcomeBack(Destination place) {
        return ledger.transactions().within(() -> {
            int woken = 0;
            List<Notification> some;
            do {
                some = shared.suspended(place, SOME);
                some.forEach(notification ->
                        ledger.users().find(notification.owner()).ifPresent(owner -> wake(owner, notification)));
                woken += some.size();
            } while (some.size() == SOME);
            return woken;
        });
    }

    /** Whether it goes on. */
    private boolean heardOf(User user, Notification notification) {
        boolean wasGone = notification.state() == State.UNREACHABLE;
        boolean theirs = wasGone && !isToldToOthers(user, notification);
        if (theirs) {
            wake(user, notification);
        } else if (wasGone || notification.state() == State.PARKED) {
            tellNotices(user, notification);
        }
        return theirs;
    }

    private static boolean isToldToOthers(User user, Notification notification) {
        Destination place = notification.destination();
        return place.channel().equals(Destination.TELEGRAM)
                && !place.equals(Destination.privateChatOf(user.telegramId()));
    }

    private void wake(User owner, Notification notification) {
        courses.settle(
                owner, notification.id(), (course, now, calendar) -> new Move.To(course.returned(now, calendar)));
    }

    private void tellNotices(User user, Notification notification) {
        ledger.alarms()
                .of(user.id(), notification.id())
                .forEach(alarm -> alarm.trouble()
                        .ifPresent(trouble -> ledger.alarms()
                                .set(
                                        user.id(),
                                        Alarm.notice(
                                                alarm.notification(), alarm.occurrence(), courses.now(), trouble))));
    }
}
