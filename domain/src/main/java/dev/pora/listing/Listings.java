package dev.pora.listing;

import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Notification;
import dev.pora.notification.Occurrence;
import dev.pora.notification.Tag;
import dev.pora.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an owner has, as lists. Implementations pass {@code ListingsContract}. */
public interface Listings {
    /**
     * What is planned from {@code from} on and before {@code until}, in its order: occurrences and what was put off, of
     * active notifications. A series is there with its next occurrence only.
     */
    Leaf<Upcoming> ahead(UserId owner, Instant from, Instant until, Choice choice, Opening opening);

    /**
     * Open notifications by when they come next, those of which nothing is pending at the end: they wait to be done, or
     * for their person.
     */
    Leaf<Entry> open(UserId owner, Times times, Choice choice, Opening opening);

    /** Notifications of every state whose text contains these words: open ones first, of each the newest first. */
    Leaf<Notification> containing(UserId owner, Words words, Choice choice, Opening opening);

    /**
     * What wants to be done now, the earliest first, of each notification that is not paused its latest occurrence: one that
     * is late and was not told yet; one that was told and nags, or from which the next one counts; and one that was told
     * after {@code since}, which alone is asked of a reminder that comes once and then is silent. What was done or put off
     * since is none of them.
     */
    List<Due> due(UserId owner, Instant since, Choice choice);

    /** The tags of open notifications, the most frequent first, then in their order. */
    List<TagCount> tags(UserId owner);

    /** How often something comes. */
    enum Times {
        ONCE,
        /** By a rule, or some time after it was done. */
        AGAIN
    }

    /**
     * An open notification.
     *
     * @param next when the next of its occurrences is planned, put off or not; one that is paused is not told then
     */
    record Entry(Notification notification, Optional<Instant> next) {}

    /**
     * What wants to be done.
     *
     * @param told when it was told last; empty when it was not yet
     */
    record Due(Notification notification, Occurrence occurrence, Optional<Instant> told) {}

    /** How many open notifications have a tag. */
    record TagCount(Tag tag, int count) {}
}
