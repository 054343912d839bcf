package dev.pora.benchmarks.engine.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was told, compared with all that was to be told. */
final class Ledger {
    private final Map<Long, Map<Long, List<Told>>> byNotification = new HashMap<>();

    private Ledger() {}

    static Ledger read(List<Path> files) throws IOException {
        Ledger ledger = new Ledger();
        for (Path file : files) {
            Files.readAllLines(file).stream().map(Told::read).forEach(ledger::add);
        }
        return ledger;
    }

    private void add(Told told) {
        byNotification
                .computeIfAbsent(told.notification(), _ -> new HashMap<>())
                .computeIfAbsent(told.occurrence(), _ -> new ArrayList<>())
                .add(told);
    }

    long told() {
        return all().stream().mapToLong(List::size).sum();
    }

    private List<List<Told>> all() {
        return byNotification.values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
    }

    /** Occurrences that were told more than once. */
    long repeated() {
        return all().stream().filter(told -> told.size() > 1).count();
    }

    /** Of these, those of which more than one message does not say that it may be a repeat. */
    long repeatedUnmarked() {
        return all().stream()
                .filter(told -> told.stream().filter(one -> !one.marked()).count() > 1)
                .count();
    }

    long early() {
        return all().stream()
                .flatMap(List::stream)
                .filter(told -> told.at() < told.occurrence())
                .count();
    }

    /** What was never told of occurrences every so many milliseconds, from the first of each up to that moment. */
    long lost(Map<Long, Long> firsts, long every, long until) {
        long lost = 0;
        for (Map.Entry<Long, Long> first : firsts.entrySet()) {
            Map<Long, List<Told>> told = byNotification.getOrDefault(first.getKey(), Map.of());
            for (long occurrence = first.getValue(); occurrence < until; occurrence += every) {
                lost += told.containsKey(occurrence) ? 0 : 1;
            }
        }
        return lost;
    }

    /** How late each message was that left in that time, in milliseconds, ascending. */
    long[] lateness(long from, long until) {
        return all().stream()
                .flatMap(List::stream)
                .filter(told -> told.at() >= from && told.at() < until)
                .mapToLong(told -> told.at() - told.occurrence())
                .sorted()
                .toArray();
    }
}
