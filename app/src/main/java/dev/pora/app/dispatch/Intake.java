package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Reach.Wanted;
import dev.pora.delivery.Share;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Claims as much as can be held and sent soon. While more is due than the channel takes, what is urgent and what is still
 * on time go before what is late.
 */
final class Intake {
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    /** Between two looks at something that is due and cannot be claimed: another has it locked this very moment. */
    private static final Duration A_BLINK = Duration.ofMillis(5);

    /** What is late takes no more room than this, so that what comes on time finds the channel's next turns free. */
    private static final Duration ROOM_OF_THE_LATE = Duration.ofSeconds(1);

    /** Urgent ones in a backlog are looked for this often at most: they may lie anywhere in it. */
    private static final Duration BETWEEN_PREFERENCES = Duration.ofSeconds(1);

    /** Looking for them takes at most this part of the time, however long the backlog is. */
    private static final int PART_FOR_PREFERENCES = 20;

    /** What the store needs to begin one of many. */
    private static final Duration TO_BEGIN_ONE = Duration.ofNanos(25_000);

    /** By one statement, so that what is claimed first need not wait for the last. */
    private static final int MOST_AT_ONCE = 2_000;

    private final Claims claims;
    private final Messenger messenger;
    private final DispatchMeters meters;
    private final DispatchSettings settings;
    private final Board board;
    private final Consumer<Sending> taker;
    private volatile boolean full;
    private boolean behind;
    private long nextPreference;

    Intake(DispatchPorts ports, DispatchSettings settings, Board board, Consumer<Sending> taker) {
        this.claims = ports.claims();
        this.messenger = ports.messenger();
        this.meters = ports.meters();
        this.settings = settings;
        this.board = board;
        this.taker = taker;
        this.nextPreference = board.watch().tick();
    }

    /**
     * Answers how long to wait before the next time. A channel that takes all that can be held empties any backlog in
     * seconds: it needs no preferences.
     */
    Duration takeWhatFits() {
        if (isFull() || room(soon()) == 0) {
            return longer(board.gates().untilProbe(), A_MOMENT);
        }
        int taken = behind && messenger.room(soon()) < settings.held() ? takePreferred() : 0;
        taken += takeAny();
        if (taken == 0) {
            return behind ? A_MOMENT : untilNext();
        }
        return isFull() || room(soon()) < enough() ? A_MOMENT : Duration.ZERO;
    }

    /** Said to be full before it is found so: whoever frees a place meanwhile rings once too often, and never too seldom. */
    private boolean isFull() {
        full = true;
        full = places() < (board.gates().areOpen() ? enough() : 1);
        return full;
    }

    /** Whether it waits for places, and there are enough of them now. */
    boolean wantsMore() {
        return full && places() >= enough();
    }

    private int places() {
        return board.gates().admit(settings.held() - board.held().size());
    }

    /** Many places are filled together, not each when it becomes free. */
    private int enough() {
        return Math.clamp(settings.held() / 4, 1, Batcher.MOST);
    }

    private Duration soon() {
        return settings.ahead().plus(ROOM_OF_THE_LATE);
    }

    /** What the channel takes within this time, beside what it does not know of yet. */
    private int room(Duration within) {
        return Math.max(
                0, Math.min(places(), messenger.room(within) - board.held().approaching()));
    }

    private int takePreferred() {
        long now = board.watch().tick();
        if (now - nextPreference < 0) {
            return 0;
        }
        int taken = take(room(soon()), Wanted.URGENT) + take(room(soon()), Wanted.ON_TIME);
        long took = board.watch().tick() - now;
        nextPreference = now + Math.max(BETWEEN_PREFERENCES.toNanos(), PART_FOR_PREFERENCES * took);
        return taken;
    }

    private int takeAny() {
        int room = Math.min(MOST_AT_ONCE, room(behind ? ROOM_OF_THE_LATE : soon()));
        int taken = take(room, Wanted.ANY);
        behind = taken == room;
        return taken;
    }

    private int take(int limit, Wanted wanted) {
        if (limit == 0) {
            return 0;
        }
        Share share = board.roster().beginsToClaim();
        long asked = board.watch().tick();
        List<Claim> claimed = claimed(limit, new Reach(share, notNow(), wanted));
        long answered = board.watch().tick();
        meters.claimed(claimed.size());
        claimed.forEach(claim -> taker.accept(sending(claim, asked, answered)));
        board.roster().hasClaimed();
        return claimed.size();
    }

    private List<Claim> claimed(int limit, Reach reach) {
        try {
            return claims.claim(limit, settings.lease(), settings.ahead(), reach);
        } catch (RuntimeException e) {
            board.roster().claimedUnheard();
            throw e;
        }
    }

    /** Of these one is on its way, from here or from elsewhere. */
    private Set<Destination> notNow() {
        Set<Destination> all = board.held().crowded();
        all.addAll(board.roster().toldElsewhere());
        return all;
    }

    private Sending sending(Claim claim, long asked, long answered) {
        long due = board.watch().dueTick(claim, asked, answered);
        long handed = due - settings.headStart().toNanos() - headStart(due);
        return new Sending(
                claim,
                due,
                handed,
                board.roster().within(asked + settings.lease().toNanos()),
                board.watch()::tick);
    }

    /** Those that are due together cannot all be begun in one moment, so they take their turns before it. */
    private long headStart(long due) {
        long together = board.held().dueWith(due) * TO_BEGIN_ONE.toNanos();
        return Math.min(together, settings.ahead().dividedBy(4).toNanos());
    }

    /** Claims are made when half of the look-ahead is left: so many of them together, and each in time. */
    private Duration untilNext() {
        Duration half = settings.ahead().dividedBy(2);
        return claims.untilNextDue(new Reach(board.roster().share(), notNow(), Wanted.ANY))
                .map(next -> next.compareTo(half) > 0 ? next.minus(half) : longer(next, A_BLINK))
                .filter(next -> next.compareTo(settings.sweep()) < 0)
                .orElse(settings.sweep());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
