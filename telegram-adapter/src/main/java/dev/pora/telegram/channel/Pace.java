package dev.pora.telegram.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps everything that is sent within {@link Limits} and the pauses that Telegram asks for. First a place in the chat's
 * queue is waited for, then one in the common queue, so that a busy chat never holds places that others could use. It
 * remembers a chat no longer than its limit or its pause lasts.
 *
 * <p>A 429 does not say which limit was broken. It pauses its chat; when a second private chat is refused while the
 * first is still paused, the bot as a whole is too fast, and everybody waits.
 */
public final class Pace {
    /** A longer pause is not waited for here: whoever sends is told instead. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int FEW_CHATS = 1000;

    /** A clock that was set back by more than this makes everything booked meaningless. */
    private static final Duration SET_BACK = Duration.ofSeconds(2);

    private final Limits limits;
    private final InstantSource clock;
    private final Nap nap;
    private final Map<Long, Paced> chats = new HashMap<>();
    private Limit overall;
    private Instant pausedUntil = Instant.MIN;
    private Instant latest = Instant.MIN;
    private int sweepAt = FEW_CHATS;
    private int members = 1;
    private Optional<Long> lastRefused = Optional.empty();

    public Pace(Limits limits, InstantSource clock, Nap nap) {
        this.limits = limits;
        this.clock = clock;
        this.nap = nap;
        this.overall = limits.overall();
    }

    /** Waits until one more message may go to this chat, except for a pause that is longer than {@link #PATIENCE}. */
    public void awaitTurn(long chat) throws InterruptedException {
        take(bookChat(chat));
        awaitTurn(() -> pause(chat));
    }

    /**
     * Like {@link #awaitTurn(long)}, but waits for the chat's queue no longer than {@link #PATIENCE}: somebody who just
     * wrote does not wait behind all reminders that are due there.
     */
    public void awaitTurnOfReply(long chat) throws InterruptedException {
        Duration wait = bookChat(chat);
        take(wait.compareTo(PATIENCE) < 0 ? wait : PATIENCE);
        awaitTurn(() -> pause(chat));
    }

    /** Waits until one more call may be made that is no message in a chat. */
    public void awaitTurn() throws InterruptedException {
        awaitTurn(this::pause);
    }

    private void awaitTurn(Supplier<Duration> pause) throws InterruptedException {
        take(bookOverall());
        for (Duration left = pause.get(); isBearable(left); left = pause.get()) {
            take(left);
            take(bookOverall());
        }
    }

    private static boolean isBearable(Duration pause) {
        return pause.isPositive() && pause.compareTo(PATIENCE) <= 0;
    }

    private void take(Duration length) throws InterruptedException {
        if (length.isPositive()) {
            nap.take(length);
        }
    }

    /** How long this chat is still paused; zero when it is not. */
    public synchronized Duration pause(long chat) {
        Instant now = now();
        Paced paced = chats.get(chat);
        Instant until = paced == null || paced.pausedUntil.isBefore(pausedUntil) ? pausedUntil : paced.pausedUntil;
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    private synchronized Duration pause() {
        Instant now = now();
        return pausedUntil.isAfter(now) ? Duration.between(now, pausedUntil) : Duration.ZERO;
    }

    /** So many instances share the limit of all chats together from now on. */
    public synchronized void share(int newMembers) {
        members = newMembers;
        overall.change(limits.overallStep(members), limits.overallBurst(members));
    }

    /** How many more messages may leave within this time, all chats together. */
    public synchronized int room(Duration within) {
        Duration pause = pause();
        return pause.compareTo(within) > 0 ? 0 : overall.room(now().plus(pause), within.minus(pause));
    }

    /** Telegram refused a message to this chat and wants this pause. */
    public synchronized void refused(long chat, Duration pause) {
        Instant now = now();
        Instant until = now.plus(pause);
        boolean another = lastRefused
                .filter(last -> last != chat && last > 0 && chat > 0)
                .map(chats::get)
                .filter(last -> last.pausedUntil.isAfter(now))
                .isPresent();
        if (another && until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
        paced(chat, now).pausedUntil = until;
        lastRefused = Optional.of(chat);
    }

    private synchronized Duration bookChat(long chat) {
        Instant now = now();
        return paced(chat, now).limit.book(now);
    }

    private synchronized Duration bookOverall() {
        return overall.book(now());
    }

    private Paced paced(long chat, Instant now) {
        if (chats.size() >= sweepAt) {
            chats.values().removeIf(paced -> paced.isForgettable(now));
            sweepAt = Math.max(FEW_CHATS, 2 * chats.size());
        }
        return chats.computeIfAbsent(chat, id -> new Paced(limits.chat(id)));
    }

    private Instant now() {
        Instant now = clock.instant();
        if (now.plus(SET_BACK).isBefore(latest)) {
            chats.clear();
            overall = limits.overall();
            share(members);
            pausedUntil = Instant.MIN;
        }
        latest = now;
        return now;
    }

    synchronized int remembered() {
        return chats.size();
    }

    private static final class Paced {
        private final Limit limit;
        private Instant pausedUntil = Instant.MIN;

        Paced(Limit limit) {
            this.limit = limit;
        }

        boolean isForgettable(Instant now) {
            return limit.isRested(now) && !pausedUntil.isAfter(now);
        }
    }
}
