package dev.pora.lease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Everything at one moment: the store, two instances, and what people have seen. Clocks are not in it but in the ticks
 * that are left, and epochs only as far as a claim still has the row's: so the number of worlds is finite.
 *
 * @param held by instance
 * @param ledgers by row and occurrence
 * @param serving which instance has the destination in its share
 * @param rescued what a rescuer has read of the first row, when there is such a rescuer
 */
record World(
        List<Row> rows, List<Optional<Held>> held, List<List<Ledger>> ledgers, int serving, Optional<Row> rescued) {
    World {
        rows = List.copyOf(rows);
        held = List.copyOf(held);
        ledgers = List.copyOf(ledgers);
    }

    /** At the beginning, with rows that are due after these ticks. */
    static World of(int occurrences, int... due) {
        return new World(
                IntStream.of(due).mapToObj(Row::due).toList(),
                List.of(Optional.empty(), Optional.empty()),
                IntStream.of(due)
                        .mapToObj(_ -> IntStream.range(0, occurrences)
                                .mapToObj(_ -> Ledger.EMPTY)
                                .toList())
                        .toList(),
                0,
                Optional.empty());
    }

    Row row(int number) {
        return rows.get(number);
    }

    Held held(int instance) {
        return held.get(instance).orElseThrow();
    }

    boolean isIdle(int instance) {
        return held.get(instance).isEmpty();
    }

    boolean isOver() {
        return rows.stream().noneMatch(Row::isOpen);
    }

    World with(int number, Row row) {
        return new World(replaced(rows, number, _ -> row), held, ledgers, serving, rescued);
    }

    /** The row changes in such a way that every claim on it falls. */
    World renewed(int number, Row row) {
        return with(number, row).eachHeld(number, Held::fallen);
    }

    /** The row changes because its owner wants it, or because it is done with: nobody has a right to it any more. */
    World withdrawn(int number, Row row) {
        return with(number, row).eachHeld(number, Held::withdrawn);
    }

    private World eachHeld(int number, UnaryOperator<Held> change) {
        return new World(
                rows,
                held.stream()
                        .map(one -> one.map(found -> found.row() == number ? change.apply(found) : found))
                        .toList(),
                ledgers,
                serving,
                rescued);
    }

    World holding(int instance, Held claim) {
        return new World(rows, replaced(held, instance, _ -> Optional.of(claim)), ledgers, serving, rescued);
    }

    World idle(int instance) {
        return new World(rows, replaced(held, instance, _ -> Optional.empty()), ledgers, serving, rescued);
    }

    World noting(Held claim, UnaryOperator<Ledger> change) {
        return noting(claim.row(), claim.occurrence(), change);
    }

    World noting(int number, int occurrence, UnaryOperator<Ledger> change) {
        return new World(
                rows, held, replaced(ledgers, number, of -> replaced(of, occurrence, change)), serving, rescued);
    }

    World servedBy(int instance) {
        return new World(rows, held, ledgers, instance, rescued);
    }

    World rescuing(Optional<Row> row) {
        return new World(rows, held, ledgers, serving, row);
    }

    /** A tick later: a lease that ends after its message was begun leaves a doubt. */
    World later() {
        World later = new World(
                inOrder(rows.stream().map(Row::later).toList()),
                held.stream().map(one -> one.map(Held::later)).toList(),
                ledgers,
                serving,
                rescued);
        for (int number = 0; number < rows.size(); number++) {
            Row row = rows.get(number);
            if (row.lease() == 1) {
                later = later.noting(number, row.occurrence(), row.begun() ? Ledger::pardoned : Ledger::delayed);
            }
        }
        return later;
    }

    /** Of instants that have passed only their order matters. */
    private static List<Row> inOrder(List<Row> rows) {
        List<Integer> passed = rows.stream()
                .map(Row::due)
                .filter(due -> due <= 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return rows.stream()
                .map(row -> row.due() > 0 ? row : row.dueAt(-passed.indexOf(row.due())))
                .toList();
    }

    private static <T> List<T> replaced(List<T> all, int index, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(all);
        copy.set(index, change.apply(copy.get(index)));
        return List.copyOf(copy);
    }
}
