package dev.pora.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which destinations are one instance's to serve, so that the order and the pace of a chat are kept in one place: they
 * are divided into {@link #PARTS}, and each part is served by one of the living instances at most.
 *
 * @param parts from 0 to {@link #PARTS} less one
 * @param members how many instances share the work, from 1
 * @param holder the instance whose share it is: with it the store gives only what is that instance's by what is known of
 *     it there at that very moment; empty for one who works alone and is in no crew
 */
public record Share(Set<Integer> parts, int members, Optional<String> holder) {
    public static final int PARTS = 64;

    /** Everything, for one who works alone. */
    public static final Share WHOLE =
            new Share(IntStream.range(0, PARTS).boxed().collect(Collectors.toUnmodifiableSet()), 1, Optional.empty());

    public Share {
        parts = Set.copyOf(parts);
        if (members < 1) {
            throw new IllegalArgumentException("Nobody shares: " + members);
        }
    }

    /**
     * What falls to {@code me} among the living. Every instance that knows the same others finds the same division, and
     * one that joins or dies moves no more parts than its own.
     *
     * @param living the names of those at work and to stay, {@code me} among them or not
     */
    public static Share of(String me, Collection<String> living) {
        Set<String> all = living.stream().collect(Collectors.toSet());
        all.add(me);
        Set<Integer> mine = IntStream.range(0, PARTS)
                .filter(part -> owner(part, all).equals(me))
                .boxed()
                .collect(Collectors.toSet());
        return new Share(mine, all.size(), Optional.of(me));
    }

    /** The one with the highest weight for this part; of two that weigh the same the later name. */
    private static String owner(int part, Set<String> living) {
        return living.stream()
                .max(Comparator.comparingInt((String name) -> weight(part, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Spreads evenly even for names that differ in one letter (the finisher of MurmurHash3). */
    private static int weight(int part, String name) {
        int hash = name.hashCode() * 31 + part;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }
}
