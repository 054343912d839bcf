package dev.pora.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where people live, and so which clock they live by. Implementations pass {@code PlacesContract}. */
public interface Places {
    /**
     * Places that {@code text} may mean, the likeliest first, at most {@code limit}.
     *
     * <p>The text is a town's name in Russian or English, however spelt, or a zone as {@link WrittenZone} reads it.
     * A place far less likely than the first is left out, so more than one zone in the answer is a reason to ask.
     * Text that is no place's name gives an empty list, never a far guess.
     *
     * @param limit at least 1
     */
    List<Place> named(String text, int limit);

    /** The zone that people keep at a point; empty where nobody lives, such as mid-ocean and the poles. */
    Optional<ZoneId> at(Coordinates where);
}
