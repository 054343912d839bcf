package dev.pora.telegram.place;

import dev.pora.place.Coordinates;
import dev.pora.place.Place;
import dev.pora.place.PlaceName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads the table of towns among the resources, the most populous first.
 *
 * <p>A row is a line of tab-separated columns: English name, Russian name (may be empty), nicknames and then other spellings, each
 * parted by {@code |}, country (ISO 3166), region (GeoNames), zone, population, latitude, longitude.
 */
final class TownTable {
    private final Map<String, PlaceName> regions;
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();

    private final Set<String> seen = new HashSet<>();

    private TownTable(Map<String, PlaceName> regions) {
        this.regions = regions;
    }

    static List<Town> read() {
        try (InputStream regions = resource("regions.tsv");
                InputStream towns = new GZIPInputStream(resource("towns.tsv.gz"))) {
            TownTable table =
                    new TownTable(lines(regions).collect(Collectors.toMap(line -> line[0], TownTable::region)));
            return lines(towns).map(table::town).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("The table of towns cannot be read", broken);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TownTable.class.getResourceAsStream(name), name);
    }

    private static Stream<String[]> lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.split("\t", -1));
    }

    private static PlaceName region(String[] column) {
        return new PlaceName(column[2], column[1]);
    }

    private Town town(String[] column) {
        List<String> within = codes.computeIfAbsent(column[4] + "." + column[5], region -> List.of(region, column[4]));
        PlaceName name = new PlaceName(column[1].isEmpty() ? column[0] : column[1], column[0]);
        boolean foremost = seen.add(column[4] + column[0]);
        ZoneId zone = zones.computeIfAbsent(column[6], ZoneId::of);
        Place place = new Place(name, regions(within, foremost), zone, Long.parseLong(column[7]));
        Coordinates where = new Coordinates(Double.parseDouble(column[8]), Double.parseDouble(column[9]));
        return new Town(place, spellings(column[2]), spellings(column[3]), within, where);
    }

    /** A region without a Russian name is told only where it is needed: for the lesser towns of one name in a country. */
    private List<PlaceName> regions(List<String> within, boolean foremost) {
        return within.stream()
                .map(regions::get)
                .filter(Objects::nonNull)
                .filter(region -> !foremost || !region.russian().equals(region.english()))
                .toList();
    }

    private static List<String> spellings(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\\|"));
    }
}
