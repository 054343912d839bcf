package dev.pora.app.dispatch;

import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.DueChanges;
import dev.pora.delivery.Messenger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Claims alarms a little before they are due, waits for each in memory, has it told on a thread of its own and recorded
 * together with others.
 */
public final class DispatchLoop implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    /** A channel that was down is noticed to work again within this time. */
    private static final Duration LONGEST_BETWEEN_PROBES = Duration.ofSeconds(15);

    private final Claims claims;
    private final DueChanges changes;
    private final Messenger messenger;
    private final DispatchMeters meters;
    private final Intake intake;
    private final DispatchSettings settings;
    private final LongSupplier ticks;
    private final Watch watch;
    private final Roster roster;
    private final Gates gates;
    private final Teller teller;
    private final Recorder recorder;
    private final Handover handover;
    private final Upkeep upkeep;
    private final Backoff storeBackoff;
    private final Bell bell = new Bell();
    private final Incident store = new Incident("Database");
    private final Held held = new Held();
    private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
    private final DueTimer timer = new DueTimer(this::isDue);
    private final Thread loop = Thread.ofPlatform().name("dispatch").unstarted(this::run);
    private volatile boolean running = true;

    public DispatchLoop(DispatchPorts ports, Dispatch dispatch, Backoff backoff, DispatchSettings settings) {
        this(ports, dispatch, backoff, settings, System::nanoTime);
    }

    DispatchLoop(
            DispatchPorts ports, Dispatch dispatch, Backoff backoff, DispatchSettings settings, LongSupplier ticks) {
        this.claims = ports.claims();
        this.changes = ports.changes();
        this.messenger = ports.messenger();
        this.meters = ports.meters();
        this.settings = settings;
        this.ticks = ticks;
        this.watch = new Watch(ports.clock(), ticks);
        this.roster = new Roster(ports.crew(), settings, ticks);
        this.storeBackoff = new Backoff(A_MOMENT, Duration.ofSeconds(5), backoff.random());
        this.gates = Gates.of(probing(backoff), ticks);
        Faults faults = new Faults(ticks, meters);
        Board board = new Board(gates, held, roster, watch, faults);
        this.teller = new Teller(ports, dispatch, board, settings.lease(), store);
        this.recorder = new Recorder(ports, board, recording(backoff, settings.lease()));
        this.handover = new Handover(claims, recorder, board, this::go);
        this.intake = new Intake(ports, settings, board, this::hold);
        this.upkeep = new Upkeep(this::renew, settings.renewal().dividedBy(2), this::meet, settings.meeting());
    }

    private static Backoff probing(Backoff backoff) {
        return new Backoff(backoff.first(), shorter(backoff.cap(), LONGEST_BETWEEN_PROBES), backoff.random());
    }

    /** A claim is kept at least for its lease. */
    private static Backoff recording(Backoff backoff, Duration lease) {
        return new Backoff(lease.multipliedBy(2), longer(backoff.cap(), lease.multipliedBy(2)), backoff.random());
    }

    private static Duration longer(Duration one, Duration other) {
        return shorter(one, other).equals(one) ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    public void start() {
        meters.watchHeld(held::size, held::lag);
        upkeep.start();
        timer.start();
        loop.start();
    }

    /** Whether the channel, as far as the last messages showed, takes what it is given. */
    public boolean channelWorks() {
        return !gates.channel().isDown();
    }

    private void run() {
        try (DueChanges.Subscription _ = changes.subscribe(this::hear)) {
            int failures = 0;
            while (running) {
                failures = roundWorked() ? 0 : failures + 1;
                if (failures > 0) {
                    pause(storeBackoff.after(failures));
                }
            }
        }
    }

    private void hear() {
        handover.hear();
        bell.ring();
    }

    private boolean roundWorked() {
        try {
            if (isTroubled() || handover.isTime()) {
                meet();
            }
            recorder.recordLeftovers();
            if (mayHaveLostLeases()) {
                pause(A_MOMENT);
                return true;
            }
            Duration wait = intake.takeWhatFits();
            store.over();
            pause(handover.isSoon() || recorder.hasLeftovers() ? shorter(wait, A_MOMENT) : wait);
            return true;
        } catch (RuntimeException | Error e) {
            store.happened(e);
            return false;
        }
    }

    /**
     * After an outage the lease of a message may have ended before its outcome is recorded: claimed now, it would be told
     * a second time by the one who told it. Where its claim still stands the lease is renewed soon.
     */
    private boolean mayHaveLostLeases() {
        return isTroubled()
                && held.all().stream().anyMatch(sending -> sending.isBegun() && sending.nanosOfLeaseLeft() <= 0);
    }

    private boolean isTroubled() {
        return store.isOpen() || gates.recording().isDown();
    }

    private void pause(Duration wait) {
        if (wait.isPositive() && running) {
            try {
                bell.await(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private void hold(Sending sending) {
        held.add(sending);
        if (sending.getDelay(TimeUnit.NANOSECONDS) > 0) {
            timer.add(sending);
        } else {
            isDue(sending);
        }
    }

    private void go(Sending sending) {
        if (running) {
            tellers.execute(() -> tellAndRecord(sending));
        }
    }

    private void isDue(Sending sending) {
        held.goes(sending).ifPresent(this::go);
    }

    private void tellAndRecord(Sending sending) {
        sending.runsHere();
        Optional<Report> told = Optional.empty();
        try {
            told = tell(sending);
            told.ifPresent(_ -> next(sending));
            told.ifPresent(recorder::record);
        } finally {
            isOver(sending, told.isPresent());
        }
    }

    /** One that was called back is held until it was given back. */
    private void isOver(Sending sending, boolean ended) {
        if (sending.isCalledBack()) {
            return;
        }
        if (!ended) {
            giveBack(held.besides(sending));
        }
        isDone(sending);
    }

    /** The next of its destination goes, and waits for no record. */
    private void next(Sending sending) {
        held.told(sending).ifPresent(this::go);
    }

    private void isDone(Sending sending) {
        next(sending);
        boolean missed = held.done(sending);
        handover.isDone(sending);
        if (missed || intake.wantsMore() || handover.isSoon() || recorder.hasLeftovers()) {
            bell.ring();
        }
    }

    private Optional<Report> tell(Sending sending) {
        try {
            return teller.tell(sending);
        } catch (InterruptedException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            store.happened(e);
            var _ = held.callBack(sending);
            return Optional.empty();
        }
    }

    /** One that was not told, and not given back on its own account, takes those along that wait behind it. */
    private void giveBack(List<Sending> others) {
        try {
            handover.giveBack(others);
        } catch (RuntimeException e) {
            store.happened("claims could not be given back yet: " + Incident.words(e));
        }
        if (!others.isEmpty()) {
            bell.ring();
        }
    }

    private void renew() {
        recorder.keepLeftovers(settings.lease(), roster.share());
        long limit = settings.renewal().toNanos();
        List<Sending> ending = held.all().stream()
                .filter(sending -> sending.nanosOfLeaseLeft() <= limit && !sending.isCalledBack())
                .toList();
        if (!ending.isEmpty()) {
            long asked = ticks.getAsLong();
            claims.renew(ending.stream().map(Sending::claim).toList(), settings.lease(), roster.share());
            ending.forEach(sending ->
                    sending.renewed(roster.within(asked + settings.lease().toNanos())));
        }
    }

    /** Looks at the store's clock and at the others. */
    private void meet() {
        if (watch.look()) {
            bell.ring();
        }
        if (handover.meet()) {
            messenger.share(roster.share().members());
            bell.ring();
        }
    }

    /** Claims nothing more, gives back what was not begun, and waits for what is on the wire and for its record. */
    @Override
    public void close() {
        running = false;
        bell.ring();
        join(loop);
        timer.close();
        teller.stop();
        attempt("what was claimed could not be given back, leases end by themselves", handover::stop);
        tellers.shutdown();
        awaitTellers();
        upkeep.close();
        teller.close();
        recorder.close();
        attempt("outcomes could not be recorded before the stop", recorder::recordLeftovers);
        attempt("the others could not be told of the stop, they notice it by themselves", handover::leave);
    }

    private void attempt(String failure, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            store.happened(failure + ": " + Incident.words(e));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitTellers() {
        try {
            if (!tellers.awaitTermination(settings.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                store.happened("messages were on the wire when the time to stop ran out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
