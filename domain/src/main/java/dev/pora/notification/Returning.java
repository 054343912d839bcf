package dev.pora.notification;

import dev.pora.user.User;
import java.util.concurrent.atomic.AtomicInteger;

/** Wakes the notifications of a person who could not be reached and is heard of again. */
public final class Returning {
    private final Ledger ledger;
    private final Pages pages;
    private final Courses courses;

    public Returning(Ledger ledger) {
        this.ledger = ledger;
        this.pages = new Pages(ledger.notifications());
        this.courses = new Courses(ledger);
    }

    /**
     * Sets every notification that was out of reach going again and says how many: a series at its next occurrence, a
     * single one at its instant, or at once, late, when that has passed. A series that ended meanwhile is finished.
     */
    public int welcomeBack(User user) {
        return ledger.transactions().within(() -> {
            AtomicInteger woken = new AtomicInteger();
            pages.each(user.id(), notification -> woken.addAndGet(wake(user, notification) ? 1 : 0));
            return woken.get();
        });
    }

    /** False for one that was in reach. */
    private boolean wake(User user, Notification notification) {
        boolean wasGone = notification.state() == State.UNREACHABLE;
        if (wasGone) {
            courses.settle(
                    user, notification.id(), (course, now, calendar) -> new Move.To(course.returned(now, calendar)));
        }
        return wasGone;
    }
}
