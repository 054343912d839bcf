package dev.pora.telegram.door;

import dev.pora.listing.Digests;
import dev.pora.listing.Digests.Digest;
import dev.pora.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells people what their day brings, each at the time that they chose: in one transaction with the replies, so that a
 * digest is kept for sending once. One whose day is over is not told; one that fails is put off, and the others go on.
 */
final class DigestTeller implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DigestTeller.class.getName());
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    /** Somebody may have chosen a time that is nearer, by another instance too. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Digests digests;
    private final Transactions transactions;
    private final Talk talk;
    private final Replies replies;
    private final Bell sender;
    private final InstantSource clock;
    private final Loop loop = new Loop("Telling digests", this::turn, new Bell());

    /** @param sender is rung when replies were kept */
    DigestTeller(Post post, Talk talk, Replies replies, Bell sender, InstantSource clock) {
        this.digests = post.digests();
        this.transactions = post.transactions();
        this.talk = talk;
        this.replies = replies;
        this.sender = sender;
        this.clock = clock;
    }

    void start() {
        loop.start();
    }

    private Duration turn() {
        while (!loop.isClosed() && tellNext()) {
            sender.ring();
        }
        return digests.untilNext()
                .filter(left -> left.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
    }

    /** False when none is due. */
    private boolean tellNext() {
        AtomicReference<Optional<Digest>> due = new AtomicReference<>(Optional.empty());
        try {
            return transactions.within(() -> {
                due.set(digests.next());
                due.get()
                        .filter(digest -> !digest.isStale(clock.instant()))
                        .ifPresent(digest -> replies.keep(talk.digest(digest)));
                return due.get().isPresent();
            });
        } catch (RuntimeException e) {
            Digest failed = due.get().orElseThrow(() -> e);
            LOG.log(
                    Level.WARNING,
                    "A digest could not be told to user " + failed.user().id(),
                    e);
            digests.putOff(failed.user().id(), AFTER_A_FAILURE);
            return true;
        }
    }

    /** Waits for the digest that is being told. */
    @Override
    public void close() {
        loop.close();
    }
}
