package dev.pora.fake;

import dev.pora.attention.Lateness;
import dev.pora.channel.Destination;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Closing;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Settlement;
import dev.pora.delivery.Share;
import dev.pora.fake.FakeTables.AlarmRow;
import dev.pora.notification.Alarm;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The delivering side of the queue, in memory. */
final class FakeClaims implements Claims {
    private final FakeStore store;

    FakeClaims(FakeStore store) {
        this.store = store;
    }

    @Override
    public List<Claim> claim(int limit, Duration lease, Duration ahead, Reach reach) {
        Instant now = store.now();
        return store.read(tables -> {
            Map<Destination, Integer> taken = new HashMap<>();
            Set<Destination> crowded = new HashSet<>(reach.crowded());
            crowded.addAll(toldElsewhere(tables, reach.share(), now));
            Optional<FakeTables.CrewRow> holder = holder(tables, reach.share(), now);
            Set<Integer> parts = parts(reach.share(), holder);
            Instant until = shorter(now.plus(lease), holder);
            return tables.alarms.values().stream()
                    .filter(row -> isFree(row, now.plus(ahead), now) && deservesTelling(tables, row))
                    .sorted(Comparator.comparing(AlarmRow::due).thenComparingLong(AlarmRow::id))
                    .filter(row -> isWithin(parts, destinationOf(tables, row)) && isWanted(tables, row, reach))
                    .filter(row -> !crowded.contains(destinationOf(tables, row)))
                    .filter(row -> taken.merge(destinationOf(tables, row), 1, Integer::sum) <= MOST_OF_A_DESTINATION)
                    .limit(limit)
                    .toList()
                    .stream()
                    .map(row -> claimed(tables, row.claimed(until), now))
                    .toList();
        });
    }

    private static boolean isFree(AlarmRow row, Instant until, Instant now) {
        return !row.isLeased(now) && !row.due().isAfter(until);
    }

    private static Optional<FakeTables.CrewRow> holder(FakeTables tables, Share share, Instant now) {
        return share.holder()
                .flatMap(name -> Optional.ofNullable(tables.crew.get(name)))
                .filter(row -> row.isAlive(now));
    }

    private static Set<Destination> toldElsewhere(FakeTables tables, Share share, Instant now) {
        return share.holder().stream()
                .flatMap(holder -> tables.crew.entrySet().stream()
                        .filter(one ->
                                !one.getKey().equals(holder) && one.getValue().isAlive(now)))
                .flatMap(one -> one.getValue().telling().stream())
                .collect(Collectors.toSet());
    }

    /** Those of the share that are its holder's at this moment. */
    private static Set<Integer> parts(Share share, Optional<FakeTables.CrewRow> holder) {
        return share.holder().isEmpty()
                ? share.parts()
                : share.parts().stream()
                        .filter(part -> holder.filter(row -> row.has(part)).isPresent())
                        .collect(Collectors.toSet());
    }

    private static Instant shorter(Instant until, Optional<FakeTables.CrewRow> holder) {
        return holder.map(FakeTables.CrewRow::until)
                .filter(end -> end.isBefore(until))
                .orElse(until);
    }

    private static boolean isWithin(Set<Integer> parts, Destination destination) {
        return parts.contains(part(destination));
    }

    private static int part(Destination destination) {
        return Math.floorMod(destination.hashCode(), Share.PARTS);
    }

    private boolean isWanted(FakeTables tables, AlarmRow row, Reach reach) {
        return switch (reach.wanted()) {
            case ANY -> true;
            case ON_TIME -> row.due().isAfter(store.now().minus(Lateness.GRACE));
            case URGENT -> notificationOf(tables, row.alarm()).attention().urgent();
        };
    }

    private static Destination destinationOf(FakeTables tables, AlarmRow row) {
        return notificationOf(tables, row.alarm()).destination();
    }

    private static boolean deservesTelling(FakeTables tables, AlarmRow row) {
        return row.alarm().kind() == Alarm.Kind.NOTICE
                || notificationOf(tables, row.alarm()).state() == State.ACTIVE;
    }

    private static Notification notificationOf(FakeTables tables, Alarm alarm) {
        return Objects.requireNonNull(
                tables.notifications.get(alarm.notification().value()));
    }

    private static Claim claimed(FakeTables tables, AlarmRow row, Instant now) {
        tables.alarms.put(row.id(), row);
        Notification notification = notificationOf(tables, row.alarm());
        return new Claim(
                row.id(),
                row.epoch(),
                row.alarm(),
                notification,
                Objects.requireNonNull(tables.users.get(notification.owner().value())),
                row.attempt(),
                row.unknowns(),
                row.faults(),
                part(notification.destination()),
                Duration.between(now, row.due()));
    }

    private static Optional<AlarmRow> standing(FakeTables tables, Claim claim) {
        return Optional.ofNullable(tables.alarms.get(claim.alarmId())).filter(row -> row.epoch() == claim.epoch());
    }

    @Override
    public List<Claim> begin(Collection<Claim> claims) {
        return store.read(
                tables -> claims.stream().filter(claim -> begun(tables, claim)).toList());
    }

    private boolean begun(FakeTables tables, Claim claim) {
        Optional<AlarmRow> row =
                standing(tables, claim).filter(found -> found.isLeased(store.now()) && deservesTelling(tables, found));
        row.ifPresent(found -> tables.alarms.put(found.id(), found.sending()));
        return row.isPresent();
    }

    @Override
    public void renew(Collection<Claim> claims, Duration lease, Share share) {
        Instant now = store.now();
        store.write(tables -> {
            Optional<FakeTables.CrewRow> holder = holder(tables, share, now);
            Instant until = shorter(now.plus(lease), holder);
            claims.stream()
                    .filter(claim -> share.holder().isEmpty()
                            || holder.filter(row -> row.has(claim.part())).isPresent())
                    .forEach(claim -> standing(tables, claim)
                            .ifPresent(row -> tables.alarms.put(row.id(), row.leasedUntil(until))));
        });
    }

    @Override
    public void release(Collection<Claim> claims) {
        store.write(tables -> claims.forEach(claim -> standing(tables, claim)
                .filter(row -> !row.begun())
                .ifPresent(
                        row -> tables.alarms.put(row.id(), row.dueAt(row.due(), row.attempt() - 1, row.unknowns())))));
    }

    @Override
    public Optional<Duration> untilNextDue(Reach reach) {
        Instant now = store.now();
        return store.read(tables -> tables.alarms.values().stream()
                        .filter(row -> deservesTelling(tables, row))
                        .filter(row -> isWithin(reach.share().parts(), destinationOf(tables, row))
                                && isWanted(tables, row, reach))
                        .filter(row -> !reach.crowded().contains(destinationOf(tables, row)))
                        .map(AlarmRow::claimableAt)
                        .min(Comparator.naturalOrder()))
                .map(next -> next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO);
    }

    @Override
    public List<Settled> settle(List<Closing> closings) {
        return store.read(tables -> closings.stream()
                .map(closing -> settled(tables, closing.claim(), closing.ending()))
                .toList());
    }

    private Settled settled(FakeTables tables, Claim claim, Ending ending) {
        try {
            return settled(tables, claim, ending.of(asItStands(tables, claim)));
        } catch (RuntimeException e) {
            return Settled.FAULTY;
        }
    }

    private Settled settled(FakeTables tables, Claim claim, Settlement settlement) {
        Optional<AlarmRow> row = standing(tables, claim);
        settlement
                .attempt()
                .map(attempt -> history(claim, attempt))
                .filter(line -> row.isPresent() || !isKnown(tables, line))
                .ifPresent(tables.history::add);
        row.ifPresent(found -> follow(tables, found, settlement.next()));
        return row.isPresent() ? Settled.DONE : Settled.CLAIM_LOST;
    }

    private static Claim asItStands(FakeTables tables, Claim claim) {
        return claim.on(
                tables.notification(claim.owner().id(), claim.notification().id())
                        .orElse(claim.notification()),
                tables.users.getOrDefault(claim.owner().id().value(), claim.owner()));
    }

    /** An outcome whose answer was lost is settled once more. */
    private static boolean isKnown(FakeTables tables, FakeTables.HistoryRow line) {
        Delivery delivery = line.delivery();
        return tables.history.stream()
                .map(FakeTables.HistoryRow::delivery)
                .anyMatch(other -> other.notification().equals(delivery.notification())
                        && other.kind() == delivery.kind()
                        && other.occurrence().equals(delivery.occurrence())
                        && other.attempt() == delivery.attempt()
                        && other.result() == delivery.result()
                        && other.detail().equals(delivery.detail()));
    }

    private FakeTables.HistoryRow history(Claim claim, Settlement.Attempt attempt) {
        Delivery delivery = new Delivery(
                claim.notification().id(),
                claim.alarm().kind(),
                claim.alarm().occurrence(),
                claim.attempt(),
                attempt.result(),
                attempt.detail(),
                attempt.latency(),
                store.now());
        return new FakeTables.HistoryRow(claim.owner().id(), delivery);
    }

    private void follow(FakeTables tables, AlarmRow row, NextStep next) {
        Instant now = store.now();
        switch (next) {
            case NextStep.GoOn on -> goOn(tables, row, on);
            case NextStep.Again again ->
                tables.alarms.put(
                        row.id(),
                        row.dueAt(now.plus(again.pause()), row.attempt(), row.unknowns() + (again.unknown() ? 1 : 0)));
            case NextStep.AfterFault fault -> tables.alarms.put(row.id(), row.afterFault(now.plus(fault.pause())));
            case NextStep.GiveBack back ->
                tables.alarms.put(row.id(), row.dueAt(now.plus(back.pause()), row.attempt() - 1, row.unknowns()));
            case NextStep.Suspend _, NextStep.Leave _
            when isPaused(tables, row) ->
                tables.alarms.put(row.id(), row.dueAt(now, row.attempt() - 1, row.unknowns()));
            case NextStep.Suspend _ -> suspend(tables, row);
            case NextStep.Park park -> park(tables, row, park);
            case NextStep.Leave leave -> {
                var _ = new FakeSharedNotifications(store).suspend(leave.place());
            }
            case NextStep.Redirect redirect -> redirect(tables, row, redirect);
        }
    }

    private void goOn(FakeTables tables, AlarmRow row, NextStep.GoOn on) {
        tables.alarms
                .values()
                .removeIf(other -> isOfSame(row, other)
                        && on.cleared().contains(other.alarm().kind()));
        replace(tables, row, on.follow(), on.rest());
    }

    private static boolean isOfSame(AlarmRow row, AlarmRow other) {
        return other.alarm().notification().equals(row.alarm().notification());
    }

    /** The alarm gives way to those that follow; a notification with nothing else to tell comes to rest. */
    private void replace(FakeTables tables, AlarmRow row, List<Alarm> follow, State rest) {
        tables.alarms.remove(row.id());
        follow.forEach(alarm -> new FakeAlarms(store).put(tables, alarm));
        boolean goesOn = tables.alarms.values().stream()
                .anyMatch(other -> isOfSame(row, other) && other.alarm().kind() != Alarm.Kind.NOTICE);
        if (!goesOn && row.alarm().kind() != Alarm.Kind.NOTICE) {
            come(tables, row, rest);
        }
    }

    /** What its owner stopped while it was being sent waits when it is resumed. */
    private static void come(FakeTables tables, AlarmRow row, State rest) {
        if (rest != State.WAITING || !isPaused(tables, row)) {
            change(tables, row, rest);
        }
    }

    private static boolean isPaused(FakeTables tables, AlarmRow row) {
        return notificationOf(tables, row.alarm()).state() == State.PAUSED;
    }

    private static void change(FakeTables tables, AlarmRow row, State state) {
        Notification notification = notificationOf(tables, row.alarm());
        tables.notifications.put(
                notification.id().value(), notification.as(state).at(notification.version() + 1));
    }

    private static void suspend(FakeTables tables, AlarmRow row) {
        tables.alarms
                .values()
                .removeIf(other -> isOfSame(row, other) && other.alarm().kind() != Alarm.Kind.NOTICE);
        change(tables, row, State.UNREACHABLE);
    }

    private void park(FakeTables tables, AlarmRow row, NextStep.Park park) {
        Alarm alarm = row.alarm();
        replace(tables, row, park.follow(), State.PARKED);
        new FakeAlarms(store)
                .put(tables, Alarm.notice(alarm.notification(), alarm.occurrence(), store.now(), park.trouble()));
    }

    private void redirect(FakeTables tables, AlarmRow row, NextStep.Redirect redirect) {
        Destination from = notificationOf(tables, row.alarm()).destination();
        var _ = new FakeSharedNotifications(store).move(from, redirect.to());
        tables.alarms.put(row.id(), row.dueAt(store.now(), row.attempt(), row.unknowns()));
    }
}
