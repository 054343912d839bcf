package dev.pora.persistence;

import dev.pora.delivery.Share;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parts of all destinations as the bits of one number. */
final class Parts {
    private Parts() {}

    static long bits(Set<Integer> parts) {
        return parts.stream().mapToLong(part -> 1L << part).reduce(0, (one, other) -> one | other);
    }

    static Set<Integer> of(long bits) {
        return IntStream.range(0, Share.PARTS)
                .filter(part -> (bits >>> part & 1) == 1)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
