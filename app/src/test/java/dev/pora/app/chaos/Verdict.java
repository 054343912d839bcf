package dev.pora.app.chaos;

import dev.pora.app.chaos.Promise.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** What was promised compared with what arrived and with what the database says. */
final class Verdict {
    private final List<Promise> promises;
    private final Map<Long, List<Arrival>> arrivals;
    private final Records records;
    private final Doubts doubts;
    private final Instant quietFrom;

    /** @param quietFrom since when nothing goes wrong any more */
    Verdict(List<Promise> promises, List<Arrival> arrivals, Records records, Doubts doubts, Instant quietFrom) {
        this.promises = List.copyOf(promises);
        this.arrivals = arrivals.stream().collect(Collectors.groupingBy(Arrival::notification));
        this.records = records;
        this.doubts = doubts;
        this.quietFrom = quietFrom;
    }

    /** Whether nothing is left to be told of what was due before it became quiet. */
    boolean isQuiet() {
        return lost().isEmpty()
                && promises.stream().filter(promise -> !promise.isSeries()).noneMatch(this::isPending);
    }

    private boolean isPending(Promise promise) {
        return records.pending().contains(promise.id());
    }

    private List<Arrival> of(Promise promise) {
        return arrivals.getOrDefault(promise.id(), List.of());
    }

    private Optional<Change.Deleted> deletion(Promise promise) {
        return promise.change().filter(Change.Deleted.class::isInstance).map(Change.Deleted.class::cast);
    }

    private Optional<Change.Snoozed> snooze(Promise promise) {
        return promise.change().filter(Change.Snoozed.class::isInstance).map(Change.Snoozed.class::cast);
    }

    /** Kept by the program, and neither told nor given up. */
    List<Promise> lost() {
        return promises.stream().filter(this::isLost).toList();
    }

    private boolean isLost(Promise promise) {
        boolean excused = promise.isUncertain()
                || deletion(promise).isPresent()
                || records.isUnreachable(promise)
                || records.isParked(promise);
        return !excused && !isTold(promise);
    }

    /** A stretch of a series that was missed is told once, by its latest. */
    private boolean isTold(Promise promise) {
        if (promise.isSeries()) {
            Instant last = quietFrom.truncatedTo(ChronoUnit.MINUTES);
            return of(promise).stream()
                    .anyMatch(arrival -> !arrival.occurrence().isBefore(last));
        }
        Instant since = snooze(promise).map(Change.Snoozed::until).orElse(promise.due());
        return of(promise).stream().anyMatch(arrival -> !arrival.at().isBefore(since));
    }

    /** More than one message of one occurrence that does not say that it may be a repeat. */
    List<String> unmarkedRepeats() {
        return promises.stream()
                .filter(promise -> !promise.isUncertain())
                .filter(promise -> plain(promise).values().stream().anyMatch(count -> count > allowed(promise)))
                .map(this::told)
                .toList();
    }

    private Map<Instant, Long> plain(Promise promise) {
        return of(promise).stream()
                .filter(arrival -> !arrival.isMarked())
                .collect(Collectors.groupingBy(Arrival::occurrence, Collectors.counting()));
    }

    /** One that was told, or being told, when it was put off comes once more. */
    private long allowed(Promise promise) {
        boolean twice = snooze(promise)
                .filter(change -> change.onItsWay()
                        || of(promise).stream().anyMatch(arrival -> arrival.at().isBefore(change.confirmedAt())))
                .isPresent();
        return twice ? 2 : 1;
    }

    private List<Promise> repeated() {
        return promises.stream()
                .filter(promise -> of(promise).stream().anyMatch(Arrival::isMarked))
                .toList();
    }

    /** Said to be a possible repeat though no attempt went unanswered and nothing struck while it was being sent. */
    List<String> repeatsWithoutCause() {
        return repeated().stream()
                .filter(promise -> !records.wasUnanswered(promise) && !doubts.hadBegun(promise))
                .map(this::told)
                .toList();
    }

    /** Sent after its deletion was confirmed, except for what had left then. */
    List<String> toldAfterDeletion() {
        return promises.stream()
                .filter(promise -> deletion(promise)
                        .filter(change -> after(promise, change) > left(promise, change))
                        .isPresent())
                .map(this::told)
                .toList();
    }

    /** One who froze may send as well what somebody else was telling, or had told. */
    private long left(Promise promise, Change change) {
        boolean told = of(promise).stream().anyMatch(arrival -> arrival.at().isBefore(change.confirmedAt()));
        boolean copy = doubts.hadBegun(promise) && (told || change.onItsWay());
        return (change.onItsWay() ? 1L : 0L) + (copy ? 1L : 0L);
    }

    private long after(Promise promise, Change change) {
        return of(promise).stream()
                .filter(arrival -> arrival.at().isAfter(change.confirmedAt()))
                .count();
    }

    List<String> early() {
        return promises.stream()
                .filter(promise ->
                        of(promise).stream().anyMatch(arrival -> arrival.at().isBefore(promise.due())))
                .map(this::told)
                .toList();
    }

    /** Recorded as delivered more often than anything arrived. */
    List<String> recordedAndNotTold() {
        return promises.stream()
                .filter(promise -> records.delivered(promise) > of(promise).size())
                .map(this::told)
                .toList();
    }

    /** Of one chat, among those that nothing struck and that went well at once. */
    List<String> overtaken() {
        Map<Long, List<Promise>> rows = promises.stream()
                .filter(promise -> promise.wish().kind() == Wish.Kind.ONCE_IN_A_ROW)
                .filter(promise -> of(promise).size() == 1 && records.wentSmoothly(promise))
                .filter(promise -> !doubts.wereClaimed(promise) && !doubts.hadBegun(promise))
                .collect(Collectors.groupingBy(Promise::chat));
        return rows.values().stream().flatMap(this::turned).map(this::told).toList();
    }

    /** Those that arrived after one that was due later. */
    private Stream<Promise> turned(List<Promise> row) {
        return row.stream()
                .sorted(Comparator.comparing(Promise::due))
                .gather(Gatherers.windowSliding(2))
                .filter(pair -> pair.size() == 2)
                .filter(pair -> of(pair.getFirst()).getFirst().number()
                        > of(pair.getLast()).getFirst().number())
                .map(List::getFirst);
    }

    private String told(Promise promise) {
        return promise + ", changed " + promise.change() + ", arrived " + of(promise) + ", recorded "
                + records.outcomesOf(promise) + " and " + records.states().get(promise.id());
    }

    String summary() {
        List<Duration> late = promises.stream()
                .filter(promise -> promise.change().isEmpty() && !promise.isSeries())
                .flatMap(promise ->
                        of(promise).stream().limit(1).map(arrival -> Duration.between(promise.due(), arrival.at())))
                .sorted()
                .toList();
        return ("%d promised, %d told, %d messages; %d repeated and marked, %d of them after no answer; "
                        + "%d given up, %d out of reach; %d deleted, %d put off, %d changes unanswered; "
                        + "late by %d ms in the middle, %d ms at most")
                .formatted(
                        promises.size(),
                        promises.stream()
                                .filter(promise -> !of(promise).isEmpty())
                                .count(),
                        arrivals.values().stream().mapToInt(List::size).sum(),
                        repeated().size(),
                        repeated().stream().filter(records::wasUnanswered).count(),
                        promises.stream().filter(records::isParked).count(),
                        promises.stream().filter(records::isUnreachable).count(),
                        promises.stream()
                                .filter(promise -> deletion(promise).isPresent())
                                .count(),
                        promises.stream()
                                .filter(promise -> snooze(promise).isPresent())
                                .count(),
                        promises.stream().filter(Promise::isUncertain).count(),
                        late.isEmpty() ? 0 : late.get(late.size() / 2).toMillis(),
                        late.isEmpty() ? 0 : late.getLast().toMillis());
    }
}
