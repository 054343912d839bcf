package dev.pora.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Those who are to do what a notification says, each on their own: an occurrence of it is done when all of them have done
 * it. Nobody on it means that whoever does it does it for all.
 *
 * @param entries in the order in which they were named, nobody twice, at most {@value #MOST}
 */
public record Roll(List<Entry> entries) {
    public static final int MOST = 50;
    public static final Roll NOBODY = new Roll(List.of());

    public Roll {
        entries = List.copyOf(entries);
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " people are on a roll, not " + entries.size());
        }
    }

    /**
     * One of them.
     *
     * @param done the latest occurrence that they have done, and all before it
     */
    public record Entry(Person person, Optional<Instant> done) {
        boolean hasDone(Instant occurrence) {
            return done.filter(latest -> !latest.isBefore(occurrence)).isPresent();
        }
    }

    /** The first {@value #MOST} of them. */
    public static Roll of(Collection<Person> people) {
        Roll roll = NOBODY;
        for (Person person : people) {
            roll = roll.isFull() ? roll : roll.with(person);
        }
        return roll;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public boolean isFull() {
        return entries.size() == MOST;
    }

    public boolean names(Person person) {
        return entries.stream().anyMatch(entry -> entry.person().isSameAs(person));
    }

    /** This one as well; somebody who is there already stays where they are, by what is known of them now. */
    public Roll with(Person person) {
        if (names(person)) {
            return new Roll(entries.stream()
                    .map(entry -> entry.person().isSameAs(person)
                            ? new Entry(entry.person().known(person), entry.done())
                            : entry)
                    .toList());
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(person, Optional.empty()));
        return new Roll(more);
    }

    public Roll without(Person person) {
        return new Roll(entries.stream()
                .filter(entry -> !entry.person().isSameAs(person))
                .toList());
    }

    /** They have done this occurrence; nobody is added by that. */
    public Roll done(Person person, Instant occurrence) {
        return new Roll(entries.stream()
                .map(entry -> entry.person().isSameAs(person) && !entry.hasDone(occurrence)
                        ? new Entry(entry.person().known(person), Optional.of(occurrence))
                        : entry)
                .toList());
    }

    public boolean hasDone(Person person, Instant occurrence) {
        return entries.stream().anyMatch(entry -> entry.person().isSameAs(person) && entry.hasDone(occurrence));
    }

    /** Who has not done this occurrence. */
    public List<Person> waiting(Instant occurrence) {
        return people(occurrence, false);
    }

    public List<Person> doneBy(Instant occurrence) {
        return people(occurrence, true);
    }

    private List<Person> people(Instant occurrence, boolean done) {
        return entries.stream()
                .filter(entry -> entry.hasDone(occurrence) == done)
                .map(Entry::person)
                .toList();
    }

    /** Whether all of them have done this occurrence; of nobody it is not known. */
    public boolean isDone(Instant occurrence) {
        return !isEmpty() && waiting(occurrence).isEmpty();
    }
}
