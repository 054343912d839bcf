package dev.pora.listing;

import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is to be told what their day brings, and when: everybody whose preferences name a time. Implementations pass
 * {@code DigestsContract}.
 */
public interface Digests {
    /**
     * The digest that has been due longest, locked against every other instance until the transaction ends; empty when none
     * is due. From now on that person's next one is due, so it is to be called inside the transaction that keeps what they
     * are told.
     */
    Optional<Digest> next();

    /** Telling this person failed: their digest is due again after the pause, and others are told meanwhile. */
    void putOff(UserId person, Duration pause);

    /** How long until a digest is due, zero if one is; empty when nobody wants any. */
    Optional<Duration> untilNext();

    /**
     * A digest that is due.
     *
     * @param planned when it was to be told
     */
    record Digest(User user, Instant planned) {
        /** Whether its day is over for this person: nobody wants to be told the day before. */
        public boolean isStale(Instant now) {
            return planned.atZone(user.zoneOrUtc())
                    .toLocalDate()
                    .isBefore(now.atZone(user.zoneOrUtc()).toLocalDate());
        }
    }
}
