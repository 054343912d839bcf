package dev.pora.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one reminder does, told as plainly as possible: it looks at the clock every minute, has no alarms, no transactions
 * and no rules of schedules, and remembers what it was before it was changed.
 */
final class ReminderModel {
    static final Duration NAG_EVERY = Duration.ofMinutes(7);
    static final int NAG_TIMES = 3;
    private static final int MINUTES_LOOKED_AHEAD = 3 * 24 * 60;

    /** What of it can be restored. */
    private static final class Definition {
        ModelRule rule;
        Set<LocalDateTime> without = new HashSet<>();
        Set<LocalDateTime> extra = new HashSet<>();
        boolean paused;
        boolean deleted;
        boolean singleIsOver;

        Definition(ModelRule rule) {
            this.rule = rule;
        }

        Definition copy() {
            Definition copy = new Definition(rule);
            copy.without = new HashSet<>(without);
            copy.extra = new HashSet<>(extra);
            copy.paused = paused;
            copy.deleted = deleted;
            copy.singleIsOver = singleIsOver;
            return copy;
        }
    }

    private record Nagging(Instant next, int round) {}

    /** How it was before and after a change. */
    private record Snapshot(
            Instant at,
            Definition before,
            TreeSet<Instant> pendingBefore,
            TreeSet<Instant> pendingAfter,
            boolean touchesSeries,
            Map<Instant, Instant> snoozedBefore,
            Map<Instant, Instant> snoozedAfter,
            Map<Instant, Nagging> nagsBefore,
            Map<Instant, Nagging> nagsAfter) {}

    private Definition now;
    private ZoneId zone;
    private ZoneId home;
    private final boolean floating;
    private final boolean nags;
    private Instant minute;
    private TreeSet<Instant> pending = new TreeSet<>();
    private Map<Instant, Instant> snoozed = new TreeMap<>();
    private Map<Instant, Nagging> nagging = new TreeMap<>();
    private boolean missedByMoving;
    private @Nullable Instant lastTold;
    private @Nullable Snapshot snapshot;

    ReminderModel(ModelRule rule, ZoneId zone, boolean floating, boolean nags, Instant minute) {
        this.now = new Definition(rule);
        this.zone = zone;
        this.home = zone;
        this.floating = floating;
        this.nags = nags;
        this.minute = minute;
    }

    boolean floats() {
        return floating;
    }

    Optional<Instant> lastTold() {
        return Optional.ofNullable(lastTold);
    }

    boolean isPaused() {
        return now.paused;
    }

    boolean isOverdue() {
        return !pending.isEmpty();
    }

    /** Then its instant is the one at which it would have been due, and the model does not know it. */
    boolean wasMissedByMoving() {
        return missedByMoving;
    }

    boolean isDeleted() {
        return now.deleted;
    }

    // the clock

    /** A minute passes; says what is told in it. */
    Set<Alarm.Kind> pass(boolean somebodyDelivers) {
        minute = minute.plus(1, ChronoUnit.MINUTES);
        if (isDue(now, minute)) {
            pending.add(minute);
        }
        return somebodyDelivers && !now.paused && !now.deleted ? deliver() : EnumSet.noneOf(Alarm.Kind.class);
    }

    private Set<Alarm.Kind> deliver() {
        Set<Alarm.Kind> told = EnumSet.noneOf(Alarm.Kind.class);
        tellNags(told);
        if (!pending.isEmpty()) {
            told.add(Alarm.Kind.OCCURRENCE);
            told.remove(Alarm.Kind.NAG);
            nagging.clear();
            told(pending.last());
            now.singleIsOver = !now.rule.isSeries();
            pending.clear();
        }
        Map.copyOf(snoozed).forEach((occurrence, until) -> {
            if (!until.isAfter(minute)) {
                told.add(Alarm.Kind.SNOOZED);
                snoozed.remove(occurrence);
                told(occurrence);
            }
        });
        return told;
    }

    private void told(Instant occurrence) {
        lastTold = occurrence;
        nag(occurrence, 1);
    }

    private void nag(Instant occurrence, int round) {
        Instant next = minute.plus(NAG_EVERY);
        nagging.remove(occurrence);
        if (nags && round <= NAG_TIMES && next.isBefore(MinuteClock.midnightAfter(minute, home))) {
            nagging.put(occurrence, new Nagging(next, round));
        }
    }

    private void tellNags(Set<Alarm.Kind> told) {
        Map.copyOf(nagging).forEach((occurrence, nag) -> {
            if (!nag.next().isAfter(minute)) {
                tellNag(occurrence, nag, told);
            }
        });
    }

    private void tellNag(Instant occurrence, Nagging nag, Set<Alarm.Kind> told) {
        if (MinuteClock.midnightAfter(nag.next(), home).isAfter(minute)) {
            told.add(Alarm.Kind.NAG);
            nag(occurrence, nag.round() + 1);
        } else {
            nagging.remove(occurrence);
        }
    }

    private boolean isDue(Definition definition, Instant at) {
        if (definition.singleIsOver || definition.deleted) {
            return false;
        }
        return MinuteClock.showsOne(
                at,
                definition.rule.isElapsed() ? ZoneOffset.UTC : zone,
                shown -> definition.extra.contains(shown)
                        || (definition.rule.isDue(shown) && !definition.without.contains(shown)));
    }

    /** The occurrences of the next days, as far as they are known now. */
    List<Instant> ahead(int limit) {
        List<Instant> found = new ArrayList<>();
        for (int minutes = 1; minutes <= MINUTES_LOOKED_AHEAD && found.size() < limit; minutes++) {
            Instant at = minute.plus(minutes, ChronoUnit.MINUTES);
            if (isDue(now, at)) {
                found.add(at);
            }
        }
        return found;
    }

    Instant horizon() {
        return minute.plus(MINUTES_LOOKED_AHEAD, ChronoUnit.MINUTES);
    }

    // what people do

    void done(Instant occurrence) {
        changing(false, () -> {
            snoozed.remove(occurrence);
            nagging.remove(occurrence);
            now.paused &= !isOver();
        });
    }

    /** What is over is not paused any more. */
    private boolean isOver() {
        return !now.rule.isSeries() && now.singleIsOver && pending.isEmpty() && snoozed.isEmpty() && nagging.isEmpty();
    }

    void snooze(Instant occurrence, Instant until) {
        changing(false, () -> {
            nagging.remove(occurrence);
            snoozed.put(occurrence, until);
        });
    }

    /** Before it was told. */
    void snoozeAhead(Instant occurrence, Instant until) {
        changing(true, () -> {
            leaveOut(occurrence);
            snoozed.put(occurrence, until);
        });
    }

    void skip(Instant occurrence) {
        changing(true, () -> {
            leaveOut(occurrence);
            now.paused &= !isOver();
        });
    }

    private void leaveOut(Instant occurrence) {
        pending.remove(occurrence);
        if (!now.rule.isSeries()) {
            pending.clear();
        }
        List<LocalDateTime> times = MinuteClock.shownFirst(occurrence, now.rule.isElapsed() ? ZoneOffset.UTC : zone);
        now.without.addAll(times);
        now.extra.removeAll(times);
        now.singleIsOver = !now.rule.isSeries();
    }

    void pause() {
        changing(false, () -> now.paused = true);
    }

    void resume() {
        changing(false, () -> now.paused = false);
    }

    void edit(ModelRule rule) {
        changing(true, () -> {
            boolean goesOn = now.rule.isSeries() && rule.isSeries();
            Definition edited = new Definition(rule);
            edited.paused = now.paused;
            now = edited;
            pending.clear();
            if (!goesOn) {
                snoozed.clear();
                nagging.clear();
            }
        });
    }

    void move(Instant occurrence, Instant to) {
        changing(true, () -> {
            boolean series = now.rule.isSeries();
            leaveOut(occurrence);
            pending.clear();
            LocalDateTime local = LocalDateTime.ofInstant(to, now.rule.isElapsed() ? ZoneOffset.UTC : zone);
            if (series) {
                now.extra.add(local);
            } else {
                now.rule = new ModelRule.Single(local);
                now.without.clear();
                now.singleIsOver = false;
                snoozed.clear();
                nagging.clear();
            }
        });
    }

    void delete() {
        changing(true, () -> {
            now.deleted = true;
            pending.clear();
            snoozed.clear();
            nagging.clear();
        });
    }

    /** Nobody can take this back. A single one whose time the new clock has passed is due at once. */
    void live(ZoneId newZone) {
        home = newZone;
        if (!floating) {
            return;
        }
        boolean missed = !now.rule.isSeries() && !now.singleIsOver && pending.isEmpty() && !now.deleted;
        zone = newZone;
        if (missed && now.rule instanceof ModelRule.Single(LocalDateTime at) && isPast(at)) {
            pending.add(minute);
            missedByMoving = true;
        }
    }

    private boolean isPast(LocalDateTime at) {
        return ahead(1).isEmpty()
                && !at.isAfter(LocalDateTime.ofInstant(minute, zone).plusDays(2));
    }

    private void changing(boolean touchesSeries, Runnable change) {
        Definition before = now.copy();
        TreeSet<Instant> pendingBefore = new TreeSet<>(pending);
        Map<Instant, Instant> snoozedBefore = new TreeMap<>(snoozed);
        Map<Instant, Nagging> nagsBefore = new TreeMap<>(nagging);
        change.run();
        snapshot = new Snapshot(
                minute,
                before,
                pendingBefore,
                new TreeSet<>(pending),
                touchesSeries,
                snoozedBefore,
                new TreeMap<>(snoozed),
                nagsBefore,
                new TreeMap<>(nagging));
    }

    /** Back to how it was; what has come due by the old definition meanwhile is due now. */
    void undo() {
        Snapshot past = snapshot;
        if (past == null) {
            throw new IllegalStateException("Nothing was changed");
        }
        Definition before = past.before();
        now = before.copy();
        if (past.touchesSeries()) {
            pending.removeAll(past.pendingAfter());
            pending.addAll(past.pendingBefore());
            for (Instant at = past.at().plus(1, ChronoUnit.MINUTES);
                    !at.isAfter(minute);
                    at = at.plus(1, ChronoUnit.MINUTES)) {
                if (isDue(now, at)) {
                    pending.add(at);
                }
            }
        }
        restore(snoozed, past.snoozedBefore(), past.snoozedAfter());
        Map<Instant, Nagging> restored = new TreeMap<>(nagging);
        restore(restored, past.nagsBefore(), past.nagsAfter());
        restored.keySet().removeIf(occurrence -> !nagging.containsKey(occurrence) && hasComeSince(occurrence));
        nagging = restored;
        snapshot = null;
    }

    private boolean hasComeSince(Instant occurrence) {
        for (Instant at = occurrence.plus(1, ChronoUnit.MINUTES);
                !at.isAfter(minute);
                at = at.plus(1, ChronoUnit.MINUTES)) {
            if (isDue(now, at)) {
                return true;
            }
        }
        return false;
    }

    private static <T> void restore(Map<Instant, T> present, Map<Instant, T> before, Map<Instant, T> after) {
        Set<Instant> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Instant key : keys) {
            T was = before.get(key);
            if (Objects.equals(was, after.get(key))) {
                continue;
            }
            if (was == null) {
                present.remove(key);
            } else {
                present.put(key, was);
            }
        }
    }

    /** The occurrence that a skip would leave out. */
    Optional<Instant> next() {
        return pending.isEmpty() ? ahead(1).stream().findFirst() : Optional.of(pending.first());
    }
}
