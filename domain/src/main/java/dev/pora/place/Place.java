package dev.pora.place;

import dev.pora.user.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somewhere to live, with its zone.
 *
 * @param within what it lies in, from the region to the country; tells two Springfields apart, and is empty for a zone written as such
 * @param population people who live there, 0 when nobody counted
 */
public record Place(PlaceName name, List<PlaceName> within, ZoneId zone, long population) {
    public Place {
        within = List.copyOf(within);
        if (population < 0) {
            throw new IllegalArgumentException("a population is not negative: " + population);
        }
    }

    /** The name with all that it lies in: {@code Springfield, Illinois, United States}. */
    public String label(Language language) {
        return Stream.concat(Stream.of(name), within.stream())
                .map(part -> part.in(language))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
