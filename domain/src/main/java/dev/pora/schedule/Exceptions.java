package dev.pora.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Where a series departs from its rule, on the clock of the series. At most {@value #MOST} of each.
 *
 * @param without occurrences that are left out (EXDATE of RFC 5545, section 3.8.5.1)
 * @param days dates whose occurrences are all left out
 * @param extra occurrences beside the rule's (RDATE of RFC 5545, section 3.8.5.2), less those that are left out
 */
public record Exceptions(
        NavigableSet<LocalDateTime> without, NavigableSet<LocalDate> days, NavigableSet<LocalDateTime> extra) {
    public static final int MOST = 1000;

    private static final Exceptions NONE = new Exceptions(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    public Exceptions {
        without = copy("times", without);
        days = copy("dates", days);
        extra = copy(
                "extra times",
                extra.stream().filter(Predicate.not(without::contains)).toList());
    }

    public static Exceptions none() {
        return NONE;
    }

    public static Exceptions of(
            Collection<LocalDateTime> without, Collection<LocalDate> days, Collection<LocalDateTime> extra) {
        return new Exceptions(new TreeSet<>(without), new TreeSet<>(days), new TreeSet<>(extra));
    }

    private static <T extends Comparable<? super T>> NavigableSet<T> copy(String what, Collection<T> given) {
        if (given.size() > MOST) {
            throw new IllegalArgumentException("A series has at most " + MOST + " exceptional " + what);
        }
        return Collections.unmodifiableNavigableSet(new TreeSet<>(given));
    }

    public boolean isEmpty() {
        return without.isEmpty() && days.isEmpty() && extra.isEmpty();
    }

    /** Whether there may be no room for many more. */
    boolean isCrowded() {
        return Math.max(without.size(), extra.size()) > MOST / 2;
    }

    Exceptions leavingOut(List<LocalDateTime> occurrences) {
        NavigableSet<LocalDateTime> more = new TreeSet<>(without);
        more.addAll(occurrences);
        NavigableSet<LocalDateTime> fewer = new TreeSet<>(extra);
        fewer.removeAll(occurrences);
        return new Exceptions(more, days, fewer);
    }

    Exceptions adding(LocalDateTime occurrence) {
        NavigableSet<LocalDateTime> more = new TreeSet<>(extra);
        more.add(occurrence);
        NavigableSet<LocalDateTime> fewer = new TreeSet<>(without);
        fewer.remove(occurrence);
        return new Exceptions(fewer, days, more);
    }

    /** Nothing extra after {@code last}. */
    Exceptions until(LocalDateTime last) {
        return new Exceptions(without, days, new TreeSet<>(extra.headSet(last, true)));
    }

    /** Forgets what lies before {@code local}. */
    Exceptions since(LocalDateTime local) {
        return new Exceptions(
                new TreeSet<>(without.tailSet(local, true)),
                new TreeSet<>(days.tailSet(local.toLocalDate(), true)),
                new TreeSet<>(extra.tailSet(local, true)));
    }
}
