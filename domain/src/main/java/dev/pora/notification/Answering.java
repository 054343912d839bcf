package dev.pora.notification;

import dev.pora.user.User;
import java.time.Instant;

/** Carries out what a person answers to a reminder that fired: done, or later. */
public final class Answering {
    private final Courses courses;

    public Answering(Ledger ledger) {
        this.courses = new Courses(ledger);
    }

    /** This occurrence is done: what was put off of it or nags is dropped, a series goes on. */
    public Changed done(User owner, NotificationId id, Instant occurrence) {
        return courses.turn(owner, id, (course, now, calendar) -> new Move.To(course.done(occurrence, now, calendar)));
    }

    /** This occurrence comes again later; a series goes on beside it. */
    public Changed snooze(User owner, NotificationId id, Instant occurrence, Snooze snooze) {
        return courses.turn(
                owner,
                id,
                (course, now, calendar) ->
                        course.snoozed(occurrence, snooze.until(now, calendar.zone()), now, calendar));
    }
}
