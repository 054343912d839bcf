package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Closing;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Settlement;
import dev.pora.delivery.Share;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Alarm;
import dev.pora.notification.Notification;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores on which something goes wrong. */
final class TroubledClaims {
    private TroubledClaims() {}

    /** A database that goes away while the first outcome is recorded, for longer than the lease, and answers again first. */
    static final class AwayWhileRecording implements ForwardingClaims {
        private final FakeStore store;
        private final Duration lease;
        private final AtomicInteger settled = new AtomicInteger();
        private final AtomicInteger failedToClaim = new AtomicInteger();
        private volatile boolean gone;

        AwayWhileRecording(FakeStore store, Duration lease) {
            this.store = store;
            this.lease = lease;
        }

        int failedToClaim() {
            return failedToClaim.get();
        }

        @Override
        public Claims claims() {
            return store.claims();
        }

        @Override
        public List<Settled> settle(List<Closing> closings) {
            if (settled.getAndIncrement() > 0) {
                return store.claims().settle(closings);
            }
            gone = true;
            store.pass(lease.plusSeconds(1));
            try {
                boolean answered = new CountDownLatch(1).await(1, TimeUnit.SECONDS);
                throw new IllegalStateException("the database answered: " + answered);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<Claim> claim(int limit, Duration length, Duration ahead, Reach reach) {
            if (gone) {
                gone = false;
                failedToClaim.incrementAndGet();
                throw new IllegalStateException("the database is away");
            }
            return store.claims().claim(limit, length, ahead, reach);
        }

        @Override
        public void renew(Collection<Claim> held, Duration length, Share share) {}

        @Override
        public Optional<Duration> untilNextDue(Reach reach) {
            return Optional.of(Duration.ofMillis(10));
        }
    }

    /** A process that is stopped for longer than its lease just after the store let it begin. */
    static final class FreezingAtBegin implements ForwardingClaims {
        private final FakeStore store;
        private final Duration lease;
        private final List<Claim> takenOver = new CopyOnWriteArrayList<>();
        private final AtomicInteger begun = new AtomicInteger();

        FreezingAtBegin(FakeStore store, Duration lease) {
            this.store = store;
            this.lease = lease;
        }

        int begun() {
            return begun.get();
        }

        List<Claim> takenOver() {
            return takenOver;
        }

        @Override
        public Claims claims() {
            return store.claims();
        }

        @Override
        public synchronized List<Claim> begin(Collection<Claim> asked) {
            List<Claim> stands = store.claims().begin(asked);
            if (begun.incrementAndGet() == 1) {
                store.pass(lease.plusSeconds(1));
                takenOver.addAll(store.claims().claim(1, lease));
            }
            return stands;
        }

        /** What stands still claims nothing, before somebody else does. */
        @Override
        public synchronized List<Claim> claim(int limit, Duration length, Duration ahead, Reach reach) {
            return takenOver.isEmpty() ? store.claims().claim(limit, length, ahead, reach) : List.of();
        }

        @Override
        public Optional<Duration> untilNextDue(Reach reach) {
            return Optional.empty();
        }
    }

    /** A database that is away for the first settlements. */
    static final class FailingClaims implements ForwardingClaims {
        private final Claims claims;
        private final int failures;
        private final AtomicInteger failed = new AtomicInteger();

        FailingClaims(Claims claims, int failures) {
            this.claims = claims;
            this.failures = failures;
        }

        int failed() {
            return failed.get();
        }

        @Override
        public Claims claims() {
            return claims;
        }

        @Override
        public List<Settled> settle(List<Closing> closings) {
            if (failed.get() < failures) {
                failed.incrementAndGet();
                throw new IllegalStateException("the database is away");
            }
            return claims.settle(closings);
        }
    }

    /** A store that works but for what one notification came to. */
    record NeverSettling(Claims claims, Notification never) implements ForwardingClaims {
        @Override
        public List<Settled> settle(List<Closing> closings) {
            if (closings.stream().anyMatch(one -> one.claim().notification().equals(never))) {
                throw new IllegalStateException("on purpose");
            }
            return claims.settle(closings);
        }
    }

    /** A store that cannot keep what follows from an occurrence of one notification when it is such a step. */
    record Unstorable(Claims claims, Notification which, Class<? extends NextStep> step) implements ForwardingClaims {
        @Override
        public List<Settled> settle(List<Closing> closings) {
            return claims.settle(closings.stream().map(this::spoilt).toList());
        }

        private Closing spoilt(Closing closing) {
            return new Closing(closing.claim(), claim -> {
                Settlement settlement = closing.ending().of(claim);
                boolean meant = claim.notification().id().equals(which.id())
                        && claim.alarm().kind() == Alarm.Kind.OCCURRENCE;
                if (meant && step.isInstance(settlement.next())) {
                    throw new IllegalStateException("on purpose");
                }
                return settlement;
            });
        }
    }

    /** A store that answers, and can record nothing. */
    static final class Unrecording implements ForwardingClaims {
        private final Claims claims;
        private final AtomicInteger refused = new AtomicInteger();
        private volatile boolean full = true;

        Unrecording(Claims claims) {
            this.claims = claims;
        }

        int refused() {
            return refused.get();
        }

        void recordsAgain() {
            full = false;
        }

        @Override
        public Claims claims() {
            return claims;
        }

        @Override
        public List<Settled> settle(List<Closing> closings) {
            if (full) {
                refused.incrementAndGet();
                throw new IllegalStateException("the disk is full");
            }
            return claims.settle(closings);
        }
    }
}
