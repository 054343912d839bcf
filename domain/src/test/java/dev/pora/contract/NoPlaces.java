package dev.pora.contract;

import dev.pora.place.Coordinates;
import dev.pora.place.Place;
import dev.pora.place.Places;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A map with nothing on it. */
final class NoPlaces implements Places {
    @Override
    public List<Place> named(String text, int limit) {
        return List.of();
    }

    @Override
    public Optional<ZoneId> at(Coordinates where) {
        return Optional.empty();
    }
}
