package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Choice;
import dev.pora.listing.Listings;
import dev.pora.listing.Listings.Due;
import dev.pora.notification.Scheduling;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * What wants to be answered now: it was told today, or within the last {@code LATELY}, and neither done nor put off; what
 * nags or has to be done first wants that however long ago it was told.
 */
public final class Waiting {
    /** Shortly after midnight the evening before still counts. */
    private static final Duration LATELY = Duration.ofHours(3);

    private final Listings listings;
    private final Scheduling scheduling;
    private final InstantSource clock;

    public Waiting(Listings listings, Scheduling scheduling, InstantSource clock) {
        this.listings = listings;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** In private wherever it is told, in a group only what is told there. */
    List<Due> of(Turn turn) {
        return turn.inPrivate() ? of(turn.user(), Choice.EVERYTHING) : here(turn);
    }

    /** What is told in this chat: nothing is put off for others without their seeing it. */
    List<Due> here(Turn turn) {
        return of(turn.user(), Choice.EVERYTHING.toldAt(turn.chat().destination()));
    }

    /** What quiet hours hold back waits for them, not for its person. */
    List<Due> of(User user, Choice choice) {
        Instant now = clock.instant();
        return listings.due(user.id(), since(user, now), choice).stream()
                .filter(one -> one.told().isPresent()
                        || !scheduling
                                .toldAt(
                                        user,
                                        one.notification(),
                                        one.occurrence().at())
                                .isAfter(now))
                .toList();
    }

    private static Instant since(User user, Instant now) {
        Instant midnight = now.atZone(user.zoneOrUtc())
                .toLocalDate()
                .atStartOfDay(user.zoneOrUtc())
                .toInstant();
        Instant lately = now.minus(LATELY);
        return midnight.isBefore(lately) ? midnight : lately;
    }
}
