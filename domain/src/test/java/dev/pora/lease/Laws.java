package dev.pora.lease;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What holds in every world and of every step. */
final class Laws {
    private final boolean ordered;

    /** @param ordered whether rows are told in their order, as one instance serves the destination */
    Laws(boolean ordered) {
        this.ordered = ordered;
    }

    /** The law that this step breaks, if it breaks one. */
    Optional<Law> broken(World before, Action action, World after) {
        return IntStream.range(0, after.rows().size())
                .boxed()
                .flatMap(number -> brokenOf(number, before, action, after).stream())
                .findFirst();
    }

    private Optional<Law> brokenOf(int number, World before, Action action, World after) {
        if (livingLeases(number, after) > 1) {
            return Optional.of(Law.NO_TWO_LIVING_LEASES_OF_A_ROW);
        }
        if (hasPassedUntold(number, after)) {
            return Optional.of(Law.NOTHING_IS_OVER_UNTOLD);
        }
        if (isRecordedUnderOldClaim(number, before, action, after)) {
            return Optional.of(Law.NOTHING_IS_RECORDED_UNDER_AN_OLDER_EPOCH);
        }
        if (goesBack(before.row(number), after.row(number))) {
            return Optional.of(Law.WHAT_IS_OVER_STAYS_OVER);
        }
        return brokenByMessage(number, before, action, after);
    }

    private Optional<Law> brokenByMessage(int number, World before, Action action, World after) {
        if (isBegunThoughChanged(number, before, action, after)) {
            return Optional.of(Law.NOTHING_BEGINS_IN_AN_OLD_FORM);
        }
        if (arrivesThoughRemoved(number, before, action, after)) {
            return Optional.of(Law.NOTHING_ARRIVES_AFTER_A_PROMISE_THAT_IT_WILL_NOT);
        }
        if (after.ledgers().get(number).stream().anyMatch(Laws::isRepeatedWithoutCause)) {
            return Optional.of(Law.REPEATS_HAVE_A_CAUSE_AND_SAY_SO);
        }
        if (ordered && overtakes(number, before, action, after)) {
            return Optional.of(Law.NONE_OVERTAKES_AN_EARLIER_ONE);
        }
        return Optional.empty();
    }

    private static long livingLeases(int number, World world) {
        return world.held().stream()
                .flatMap(Optional::stream)
                .filter(held -> held.row() == number && held.grant() > 0)
                .count();
    }

    private static boolean hasPassedUntold(int number, World world) {
        Row row = world.row(number);
        boolean over = row.end() == Row.End.TOLD || row.end() == Row.End.PARKED;
        return world.ledgers().get(number).stream()
                .limit(row.occurrence() + (over ? 1L : 0L))
                .anyMatch(ledger -> ledger.arrived() == 0 && !(ledger.givenUp() && ledger.excused()));
    }

    private static boolean isRecordedUnderOldClaim(int number, World before, Action action, World after) {
        return action.isSettling()
                && !before.held(action.who()).standing()
                && !before.row(number).equals(after.row(number));
    }

    private static boolean goesBack(Row before, Row after) {
        return after.occurrence() < before.occurrence() || (!before.isOpen() && after.isOpen());
    }

    private static boolean isBegunThoughChanged(int number, World before, Action action, World after) {
        if (action.kind() != Action.Kind.BEGIN || after.isIdle(action.who())) {
            return false;
        }
        Held held = before.held(action.who());
        Row row = before.row(number);
        return held.row() == number && (row.isRemoved() || row.form() != held.form());
    }

    /** The promise is about what was pending: a frozen instance may still send one that somebody else has told since. */
    private static boolean arrivesThoughRemoved(int number, World before, Action action, World after) {
        Row row = before.row(number);
        return row.end() == Row.End.REMOVED
                && arrived(number, after) > arrived(number, before)
                && before.held(action.who()).occurrence() == row.occurrence();
    }

    private static int arrived(int number, World world) {
        return world.ledgers().get(number).stream().mapToInt(Ledger::arrived).sum();
    }

    private static boolean isRepeatedWithoutCause(Ledger ledger) {
        return ledger.plain() > 1 || ledger.marked() > 1 || (ledger.marked() > 0 && !ledger.excused());
    }

    private static boolean overtakes(int number, World before, Action action, World after) {
        boolean arrives = action.isSending() && arrived(number, after) > arrived(number, before);
        return arrives
                && IntStream.range(0, number)
                        .anyMatch(earlier -> before.row(earlier).isOpen()
                                && isUndisturbed(before.ledgers().get(earlier)));
    }

    private static boolean isUndisturbed(List<Ledger> ledgers) {
        return ledgers.stream().noneMatch(Ledger::putOff) && ledgers.getFirst().arrived() == 0;
    }
}
