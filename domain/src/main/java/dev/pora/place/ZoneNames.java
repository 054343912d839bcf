package dev.pora.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The city by which people know a zone: from the language's own table, or else the last part of the zone's id, which in
 * the tz database is a city by its rules of naming.
 */
public final class ZoneNames {
    /** All of the tz database, in the order of their ids. */
    public static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    private final Properties cities;
    private final Map<String, List<ZoneId>> byCity = new HashMap<>();

    private ZoneNames(Properties cities) {
        this.cities = cities;
        ZONES.forEach(zone -> city(zone)
                .ifPresent(city ->
                        byCity.computeIfAbsent(city, _ -> new ArrayList<>()).add(zone)));
    }

    public static ZoneNames in(Locale locale) {
        Properties cities = new Properties();
        try (InputStream table = ZoneNames.class.getResourceAsStream("zones-" + locale.getLanguage() + ".properties")) {
            if (table != null) {
                Reader reader = new InputStreamReader(table, StandardCharsets.UTF_8);
                cities.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ZoneNames(cities);
    }

    /** Empty for a zone that is no place, such as {@code UTC}, {@code Etc/GMT+5} or {@code +05:00}. */
    public Optional<String> city(ZoneId zone) {
        String id = zone.getId();
        if (cities.containsKey(id)) {
            return Optional.of(cities.getProperty(id));
        }
        boolean isPlace = id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
        return isPlace ? Optional.of(id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')) : Optional.empty();
    }

    /** The city when all zones that are known by it show the same time, or else the id; empty for an offset alone. */
    public Optional<String> unmistakable(ZoneId zone) {
        Optional<String> city = city(zone);
        if (city.isEmpty()) {
            return Optional.empty();
        }
        boolean alone = byCity.getOrDefault(city.get(), List.of()).stream()
                .allMatch(other -> other.getRules().equals(zone.getRules()));
        return alone ? city : Optional.of(zone.getId());
    }

    /** The names that mean this zone alone: its id, and its city unless another zone is known by it already. */
    public List<String> of(ZoneId zone) {
        return city(zone)
                .filter(city -> unmistakable(zone).filter(city::equals).isPresent())
                .filter(city -> byCity.getOrDefault(city, List.of()).getLast().equals(zone))
                .map(city -> List.of(city, zone.getId()))
                .orElseGet(() -> List.of(zone.getId()));
    }
}
