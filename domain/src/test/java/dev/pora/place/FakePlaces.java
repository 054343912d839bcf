package dev.pora.place;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A handful of towns, found by their exact names in any case, and by a point within fifty kilometres. */
public final class FakePlaces implements Places {
    private static final double NEAR_KM = 50;
    private static final List<Town> TOWNS = List.of(
            town("Москва", "Moscow", "", "", "Россия", "Russia", "Europe/Moscow", 12_600_000, 55.7558, 37.6173),
            town(
                    "Санкт-Петербург",
                    "Saint Petersburg",
                    "",
                    "",
                    "Россия",
                    "Russia",
                    "Europe/Moscow",
                    5_600_000,
                    59.9343,
                    30.3351),
            town(
                    "Екатеринбург",
                    "Yekaterinburg",
                    "",
                    "",
                    "Россия",
                    "Russia",
                    "Asia/Yekaterinburg",
                    1_500_000,
                    56.8389,
                    60.6057),
            town(
                    "Владивосток",
                    "Vladivostok",
                    "",
                    "",
                    "Россия",
                    "Russia",
                    "Asia/Vladivostok",
                    600_000,
                    43.1155,
                    131.8855),
            town(
                    "Лондон",
                    "London",
                    "",
                    "",
                    "Великобритания",
                    "United Kingdom",
                    "Europe/London",
                    8_900_000,
                    51.5074,
                    -0.1278),
            town(
                    "Нью-Йорк",
                    "New York",
                    "",
                    "",
                    "США",
                    "United States",
                    "America/New_York",
                    8_400_000,
                    40.7128,
                    -74.0060),
            town(
                    "Портленд",
                    "Portland",
                    "Орегон",
                    "Oregon",
                    "США",
                    "United States",
                    "America/Los_Angeles",
                    640_000,
                    45.5152,
                    -122.6784),
            town(
                    "Портленд",
                    "Portland",
                    "Мэн",
                    "Maine",
                    "США",
                    "United States",
                    "America/New_York",
                    66_000,
                    43.6591,
                    -70.2568));

    @Override
    public List<Place> named(String text, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one place is asked for, not " + limit);
        }
        return WrittenZone.read(text).map(List::of).orElseGet(() -> towns(text, limit));
    }

    @Override
    public Optional<ZoneId> at(Coordinates where) {
        return TOWNS.stream()
                .filter(town -> town.where().kilometresTo(where) < NEAR_KM)
                .min(Comparator.comparingDouble(town -> town.where().kilometresTo(where)))
                .map(town -> town.place().zone());
    }

    private static List<Place> towns(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Predicate<Place> called = place -> wanted.equals(place.name().russian().toLowerCase(Locale.ROOT))
                || wanted.equals(place.name().english().toLowerCase(Locale.ROOT));
        return TOWNS.stream()
                .map(Town::place)
                .filter(called)
                .sorted(Comparator.comparingLong(Place::population).reversed())
                .limit(limit)
                .toList();
    }

    private static Town town(
            String russian,
            String english,
            String regionInRussian,
            String region,
            String countryInRussian,
            String country,
            String zone,
            long population,
            double latitude,
            double longitude) {
        PlaceName in = new PlaceName(countryInRussian, country);
        List<PlaceName> within = region.isEmpty() ? List.of(in) : List.of(new PlaceName(regionInRussian, region), in);
        Place place = new Place(new PlaceName(russian, english), within, ZoneId.of(zone), population);
        return new Town(place, new Coordinates(latitude, longitude));
    }

    private record Town(Place place, Coordinates where) {}
}
