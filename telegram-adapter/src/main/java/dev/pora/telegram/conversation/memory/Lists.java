package dev.pora.telegram.conversation.memory;

import dev.pora.telegram.conversation.button.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lists that were shown.
 *
 * @param shown the notifications of the one that was shown last, in its order
 * @param open where that was
 * @param searches what was searched for, the latest last, {@value #MOST} at most
 */
public record Lists(List<Long> shown, Optional<Place> open, List<Search> searches) {
    static final Lists NONE = new Lists(List.of(), Optional.empty(), List.of());

    /** The results of older ones cannot be leafed through any more. */
    static final int MOST = 3;

    public Lists {
        shown = List.copyOf(shown);
        searches = List.copyOf(searches);
    }

    /**
     * Something that was searched for.
     *
     * @param query the message that asked for it
     */
    public record Search(long query, String words) {}

    /** Now this is shown. */
    public Lists showing(List<Long> now, Place there) {
        return new Lists(now, Optional.of(there), searches);
    }

    /** A card was opened from there, which may be another place than that which was shown last. */
    public Lists at(Place there) {
        return new Lists(shown, Optional.of(there), searches);
    }

    public Lists searching(Search search) {
        List<Search> all = Stream.concat(
                        searches.stream().filter(one -> one.query() != search.query()), Stream.of(search))
                .toList();
        return new Lists(shown, open, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** The words of a search; empty for one that was long ago. */
    public Optional<String> searched(long query) {
        return searches.stream()
                .filter(search -> search.query() == query)
                .map(Search::words)
                .findFirst();
    }
}
