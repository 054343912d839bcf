package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
import dev.pora.delivery.Claims;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Meets the other instances, and gives up at once what falls to them. */
final class Handover {
    private static final long A_MOMENT = Duration.ofMillis(100).toNanos();

    /** So soon after a meeting there is another one when somebody waits for something and there are news. */
    private static final long A_BLINK = Duration.ofMillis(5).toNanos();

    private final Claims claims;
    private final Consumer<Sending> goer;
    private final Recorder recorder;
    private final Roster roster;
    private final Held held;
    private final LongSupplier ticks;
    private volatile boolean news;
    private volatile long met;
    private boolean left;

    /** @param goer has the next of a destination go, when the one before was given back */
    Handover(Claims claims, Recorder recorder, Board board, Consumer<Sending> goer) {
        this.goer = goer;
        this.claims = claims;
        this.recorder = recorder;
        this.roster = board.roster();
        this.held = board.held();
        this.ticks = board.watch()::tick;
    }

    /** Something has changed, for alarms or among the instances. */
    void hear() {
        news = true;
    }

    /** Whether there may be something new among the others. */
    boolean isTime() {
        long since = ticks.getAsLong() - met;
        boolean restless = roster.isRestless();
        boolean longAgo = since >= A_MOMENT;
        return !roster.hasMet() || (longAgo && isSoon()) || (news && restless && since >= A_BLINK);
    }

    /** Whether a meeting is due within a moment. */
    boolean isSoon() {
        return news || roster.isRestless();
    }

    /** Answers whether what falls to this instance has changed. */
    synchronized boolean meet() {
        if (left) {
            return false;
        }
        news = false;
        met = ticks.getAsLong();
        boolean changed = roster.meet(held::all, recorder::unrecorded);
        Set<Destination> calledBack = held.calledBack();
        giveBack(held.all().stream()
                .filter(sending -> !roster.serves(sending)
                        || calledBack.contains(sending.claim().notification().destination()))
                .toList());
        return changed;
    }

    /**
     * Gives back those of them that are not begun. When that fails they stay held, so that nothing of their destinations is
     * claimed, and it is tried again at the next meeting.
     */
    synchronized void giveBack(Collection<Sending> sendings) {
        List<Sending> back = sendings.stream().filter(held::callBack).toList();
        if (!back.isEmpty()) {
            claims.release(back.stream().map(Sending::claim).toList());
            back.forEach(sending -> held.remove(sending).ifPresent(goer));
        }
    }

    /** What was lost to others, or given back, is given up for good when it is done with. */
    void isDone(Sending sending) {
        if (roster.isRestless() && !roster.serves(sending)) {
            news = true;
        }
    }

    /** Takes nothing more, and gives back what is not begun; the destinations of the rest are left to this instance. */
    synchronized void stop() {
        roster.isLeaving();
        giveBack(held.all());
        if (meet() || roster.isRestless()) {
            var _ = meet();
        }
    }

    /** When nothing is left to be told or recorded; otherwise the others wait until this membership ends. */
    synchronized void leave() {
        left = true;
        if (held.size() == 0 && recorder.unrecorded().isEmpty() && !roster.isInDoubt()) {
            roster.leave();
        }
    }
}
