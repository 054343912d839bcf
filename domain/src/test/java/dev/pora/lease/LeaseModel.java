package dev.pora.lease;

import dev.pora.lease.Action.Kind;
import dev.pora.lease.Held.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What can happen next. An instance is free to do its next step at any time or never: so one that is frozen, one that
 * is slow and one whose store is away are among the explored, for any length of time.
 */
final class LeaseModel {
    static final int INSTANCES = 2;

    /** How many ticks before it is due an alarm may be claimed. */
    static final int AHEAD = 1;

    static final int LEASE = 2;

    /** Until the same is tried again, and until the next occurrence. */
    static final int PAUSE = 1;

    private final int occurrences;
    private final Set<Circumstance> circumstances;
    private final Set<Flaw> flaws;

    LeaseModel(int occurrences, Set<Circumstance> circumstances, Set<Flaw> flaws) {
        this.occurrences = occurrences;
        this.circumstances = Set.copyOf(circumstances);
        this.flaws = Set.copyOf(flaws);
    }

    /** What is explored beside the plain course of things. */
    enum Circumstance {
        /** The owner renames and removes. */
        OWNER_INTERVENES,
        /** The store does what it was asked, and the connection breaks before it says so. */
        ANSWERS_GET_LOST,
        /** The channel may answer late, not at all, or with the wish to wait. */
        CHANNEL_FAILS,
        /**
         * The destination is in the share of one instance, until that stops or dies; otherwise each sees itself in
         * charge, as for a moment in life.
         */
        ONE_SERVES
    }

    /**
     * A step that was taken.
     *
     * @param answer what the store says to whoever took it
     */
    record Step(Action action, World after, String answer) {}

    List<Step> from(World world) {
        List<Step> steps = new ArrayList<>();
        if (!world.isOver()) {
            steps.add(step(Kind.TICK, 0, world.later()));
        }
        for (int who = 0; who < INSTANCES; who++) {
            steps.addAll(world.isIdle(who) ? ofIdle(world, who) : ofHolder(world, who));
        }
        for (int number = 0; number < world.rows().size(); number++) {
            steps.addAll(ofOwner(world, number));
        }
        if (flaws.contains(Flaw.RESCUER_THAT_OVERWRITES)) {
            steps.addAll(ofRescuer(world));
        }
        return has(Circumstance.ANSWERS_GET_LOST)
                ? steps
                : steps.stream().filter(step -> !step.action().isUnheard()).toList();
    }

    private boolean has(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }

    private static Step step(Kind kind, int who, World after) {
        return new Step(new Action(kind, who), after, "");
    }

    private List<Step> ofIdle(World world, int who) {
        if (has(Circumstance.ONE_SERVES) && world.serving() != who) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        claimable(world).ifPresentOrElse(number -> steps.addAll(claims(world, who, number)), () -> {
            if (!world.isOver()) {
                steps.add(new Step(new Action(Kind.CLAIM, who), world, "nothing"));
            }
        });
        if (has(Circumstance.ONE_SERVES)) {
            steps.add(step(Kind.STOP, who, world.servedBy(1 - who)));
        }
        return steps;
    }

    private Optional<Integer> claimable(World world) {
        Comparator<Integer> earliest =
                Comparator.comparingInt(number -> world.row(number).due());
        return IntStream.range(0, world.rows().size())
                .boxed()
                .filter(number -> isClaimable(world.row(number)))
                .min(
                        flaws.contains(Flaw.CLAIM_OF_THE_LATEST_FIRST)
                                ? earliest.reversed().thenComparing(Comparator.reverseOrder())
                                : earliest);
    }

    private boolean isClaimable(Row row) {
        return row.isOpen()
                && row.due() <= AHEAD
                && (!row.isLeased() || flaws.contains(Flaw.CLAIM_IN_SPITE_OF_A_LEASE));
    }

    private List<Step> claims(World world, int who, int number) {
        Row row = world.row(number);
        boolean doubtful = row.begun() && !flaws.contains(Flaw.CLAIM_THAT_FORGETS_WHAT_WAS_BEGUN);
        int unknowns = row.unknowns() + (doubtful ? 1 : 0);
        World claimed = world.renewed(number, row.claimed(LEASE, unknowns));
        int early = Math.max(0, row.due());
        Held held = new Held(
                number, row.occurrence(), row.form(), unknowns, Stage.CLAIMED, true, LEASE, early, Optional.empty());
        return List.of(
                new Step(
                        new Action(Kind.CLAIM, who),
                        claimed.holding(who, held),
                        "row %d, unknowns %d, early %d".formatted(number, unknowns, early)),
                step(Kind.CLAIM_UNHEARD, who, claimed.noting(held, Ledger::delayed)));
    }

    private List<Step> ofHolder(World world, int who) {
        Held held = world.held(who);
        List<Step> steps = new ArrayList<>();
        steps.addAll(leaving(world, who, held));
        if (!held.standing() || world.row(held.row()).lease() < LEASE) {
            steps.add(step(Kind.RENEW, who, renewed(world, who, held)));
        }
        if (held.isEnded()) {
            steps.addAll(settlements(world, who, held));
        } else if (held.isBegun()) {
            steps.addAll(sendings(world, who, held));
        } else if (held.early() == 0) {
            steps.addAll(beginnings(world, who, held));
        }
        return steps;
    }

    private List<Step> leaving(World world, int who, Held held) {
        World left = (has(Circumstance.ONE_SERVES) ? world.servedBy(1 - who) : world).idle(who);
        World died = left.noting(held, held.isBegun() ? Ledger::pardoned : Ledger::delayed);
        World stopped = held.isBegun() ? died : left;
        boolean givenBack = held.standing() && (!held.isBegun() || flaws.contains(Flaw.RELEASE_OF_WHAT_WAS_BEGUN));
        Row row = world.row(held.row());
        return List.of(
                step(Kind.CRASH, who, died),
                step(
                        Kind.STOP,
                        who,
                        givenBack ? stopped.renewed(held.row(), row.again(row.due(), row.unknowns())) : stopped));
    }

    private static World renewed(World world, int who, Held held) {
        return held.standing()
                ? world.with(held.row(), world.row(held.row()).leased(LEASE)).holding(who, held.granted(LEASE))
                : world;
    }

    private List<Step> beginnings(World world, int who, Held held) {
        Row row = world.row(held.row());
        boolean stands = flaws.contains(Flaw.BEGIN_WITHOUT_THE_EPOCH) ? row.isOpen() : held.standing();
        boolean may = stands && (row.isLeased() || flaws.contains(Flaw.BEGIN_WITHOUT_THE_LEASE));
        if (!may) {
            return List.of(new Step(new Action(Kind.BEGIN, who), world.idle(who), "no"));
        }
        World begun = world.with(held.row(), row.sending());
        return List.of(
                new Step(new Action(Kind.BEGIN, who), begun.holding(who, held.at(Stage.BEGUN)), "yes"),
                step(Kind.BEGIN_UNHEARD, who, begun.idle(who).noting(held, Ledger::pardoned)));
    }

    private List<Step> sendings(World world, int who, Held held) {
        World arrived = world.noting(held, ledger -> ledger.with(held.unknowns() > 0));
        Step sent = step(Kind.SEND, who, arrived.holding(who, held.at(Stage.ARRIVED)));
        if (!has(Circumstance.CHANNEL_FAILS)) {
            return List.of(sent);
        }
        Held unanswered = held.at(Stage.UNANSWERED);
        return List.of(
                sent,
                step(Kind.SEND_UNANSWERED, who, arrived.holding(who, unanswered).noting(held, Ledger::pardoned)),
                step(
                        Kind.SEND_INTO_THE_VOID,
                        who,
                        world.holding(who, unanswered).noting(held, Ledger::pardoned)),
                step(
                        Kind.SEND_PUT_OFF,
                        who,
                        world.holding(who, held.at(Stage.PUT_OFF)).noting(held, Ledger::delayed)));
    }

    private List<Step> settlements(World world, int who, Held held) {
        if (held.read().isPresent()) {
            return List.of(step(
                    Kind.WRITE_WHAT_WAS_READ,
                    who,
                    recorded(world, held, held.read().get()).idle(who)));
        }
        Row row = world.row(held.row());
        boolean stands = flaws.contains(Flaw.SETTLE_WITHOUT_THE_EPOCH) ? row.isOpen() : held.standing();
        if (!stands) {
            return List.of(new Step(new Action(Kind.SETTLE, who), world.idle(who), "CLAIM_LOST"));
        }
        if (flaws.contains(Flaw.SETTLE_WITHOUT_A_LOCK)) {
            return List.of(step(Kind.SETTLE, who, world.holding(who, held.having(row))));
        }
        World settled = recorded(world, held, row);
        Held unaware = flaws.contains(Flaw.SETTLE_THAT_KEEPS_THE_EPOCH) ? held : held.withdrawn();
        return List.of(
                new Step(new Action(Kind.SETTLE, who), settled.idle(who), "DONE"),
                step(Kind.SETTLE_UNHEARD, who, settled.holding(who, unaware)));
    }

    private World recorded(World world, Held held, Row row) {
        return switch (held.stage()) {
            case ARRIVED -> world.renewed(held.row(), passed(row, Row.End.TOLD));
            case PUT_OFF -> world.renewed(held.row(), row.again(PAUSE, row.unknowns()));
            case UNANSWERED, CLAIMED, BEGUN ->
                held.isDoubted()
                        ? world.renewed(held.row(), row.again(PAUSE, row.unknowns() + 1))
                        : world.renewed(held.row(), passed(row, Row.End.PARKED)).noting(held, Ledger::parked);
        };
    }

    private Row passed(Row row, Row.End end) {
        return row.occurrence() + 1 < occurrences ? row.next(PAUSE) : row.ended(end);
    }

    private List<Step> ofOwner(World world, int number) {
        Row row = world.row(number);
        if (!has(Circumstance.OWNER_INTERVENES) || !row.isOpen()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        if (row.form() == 0) {
            steps.add(step(Kind.RENAME, number, renamed(world, number, row)));
        }
        boolean sending = flaws.contains(Flaw.REMOVAL_THAT_TRUSTS_THE_END_OF_A_LEASE)
                ? row.begun() && row.isLeased()
                : row.begun() || row.unknowns() > 0;
        steps.add(new Step(
                new Action(Kind.REMOVE, number),
                world.withdrawn(number, row.ended(sending ? Row.End.REMOVED_WHILE_SENDING : Row.End.REMOVED)),
                sending ? "WHILE_SENDING" : "BEFORE_SENDING"));
        return steps;
    }

    /** What was begun arrives in its old form, and what follows is decided on the new one. */
    private World renamed(World world, int number, Row row) {
        return row.begun() || flaws.contains(Flaw.RENAMING_THAT_LEAVES_CLAIMS)
                ? world.with(number, row.renamed())
                : world.withdrawn(number, row.again(row.due(), row.unknowns()).renamed());
    }

    private static List<Step> ofRescuer(World world) {
        Row row = world.row(0);
        if (world.rescued().isPresent()) {
            Row found = world.rescued().get();
            Row back = found.again(0, found.unknowns() + (found.begun() ? 1 : 0));
            return List.of(step(Kind.RESCUER_WRITES, 0, world.renewed(0, back).rescuing(Optional.empty())));
        }
        return row.isOpen() && row.begun() && !row.isLeased()
                ? List.of(step(Kind.RESCUER_READS, 0, world.rescuing(Optional.of(row))))
                : List.of();
    }
}
