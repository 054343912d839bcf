package dev.pora.telegram.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.place.Coordinates;
import dev.pora.place.Place;
import dev.pora.place.Places;
import dev.pora.place.PlacesContract;
import dev.pora.user.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablePlacesTest extends PlacesContract {
    private static final Places PLACES = TablePlaces.load();

    @Override
    protected Places places() {
        return PLACES;
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void the_first_town_is_the_one_that_people_mean(String zone, String text) {
        assertThat(PLACES.named(text, 3)).first().extracting(Place::zone).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @MethodSource("talk")
    void talk_is_no_town(String text) {
        assertThat(PLACES.named(text, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Springfield", "Birmingham", "Portland", "Окленд"})
    void a_name_shared_by_like_towns_gives_all_their_zones_to_choose_from(String text) {
        assertThat(PLACES.named(text, 5))
                .extracting(Place::zone)
                .doesNotContainNull()
                .hasSizeGreaterThan(1);
        assertThat(PLACES.named(text, 5))
                .extracting(place -> place.label(Language.RUSSIAN))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Москва", "Paris", "London", "Владимир", "Санкт-Петербург", "Washington"})
    void a_name_that_nearly_all_give_to_one_town_is_not_asked_about(String text) {
        assertThat(PLACES.named(text, 5)).hasSize(1);
    }

    @Test
    void every_zone_that_people_live_by_has_a_town() {
        Set<ZoneRules> kept = TownTable.read().stream()
                .map(town -> town.place().zone().getRules())
                .collect(Collectors.toSet());
        List<String> lived = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .toList();

        assertThat(lived).hasSizeGreaterThan(450);
        assertThat(lived)
                .filteredOn(id -> !kept.contains(ZoneId.of(id).getRules()))
                .isEmpty();
    }

    @Test
    void every_town_of_the_table_is_found_by_its_own_names() {
        List<Town> towns = TownTable.read();
        assertThat(towns).hasSizeGreaterThan(30_000);

        List<Town> sampled =
                towns.stream().filter(town -> town.hashCode() % 20 == 0).toList();
        assertThat(sampled)
                .allSatisfy(town -> assertThat(new NameIndex(List.of(town))
                                .called(town.place().name().english()))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "55.75, 37.62, Europe/Moscow", "59.94, 30.31, Europe/Moscow", "54.71, 20.51, Europe/Kaliningrad",
        "53.20, 50.15, Europe/Samara", "48.71, 44.51, Europe/Volgograd", "51.53, 46.03, Europe/Saratov",
        "56.84, 60.61, Asia/Yekaterinburg", "54.99, 73.37, Asia/Omsk", "55.03, 82.92, Asia/Novosibirsk",
        "56.48, 84.95, Asia/Tomsk", "53.35, 83.77, Asia/Barnaul", "56.01, 92.87, Asia/Krasnoyarsk",
        "52.29, 104.30, Asia/Irkutsk", "52.03, 113.50, Asia/Chita", "62.03, 129.73, Asia/Yakutsk",
        "43.12, 131.89, Asia/Vladivostok", "46.96, 142.74, Asia/Sakhalin", "59.56, 150.80, Asia/Magadan",
        "53.02, 158.65, Asia/Kamchatka", "64.73, 177.51, Asia/Anadyr", "53.90, 27.56, Europe/Minsk",
        "50.45, 30.52, Europe/Kyiv", "43.24, 76.89, Asia/Almaty", "41.30, 69.24, Asia/Tashkent",
        "41.72, 44.78, Asia/Tbilisi", "40.18, 44.51, Asia/Yerevan", "52.52, 13.40, Europe/Berlin",
        "48.86, 2.35, Europe/Paris", "51.51, -0.13, Europe/London", "40.42, -3.70, Europe/Madrid",
        "41.01, 28.98, Europe/Istanbul", "25.20, 55.27, Asia/Dubai", "28.61, 77.21, Asia/Kolkata",
        "35.68, 139.69, Asia/Tokyo", "-33.87, 151.21, Australia/Sydney", "40.71, -74.01, America/New_York",
        "41.88, -87.63, America/Chicago", "39.74, -104.99, America/Denver", "34.05, -118.24, America/Los_Angeles",
        "-23.55, -46.63, America/Sao_Paulo", "31.69, -106.42, America/Ciudad_Juarez", "-16.80, -179.99, Pacific/Fiji",
    })
    void a_point_has_the_zone_of_its_town(double latitude, double longitude, String zone) {
        assertThat(PLACES.at(new Coordinates(latitude, longitude))).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "-90, 0", "-48.9, -123.4", "35, -40", "-30, 80", "84, 150", "40, -150", "-75, 100"})
    void nobody_keeps_a_clock_in_mid_ocean_and_at_the_poles(double latitude, double longitude) {
        assertThat(PLACES.at(new Coordinates(latitude, longitude))).isEmpty();
    }

    @Test
    void any_text_is_answered_without_failing() {
        Random random = new Random(42);

        assertThat(Stream.generate(() -> scribble(random)).limit(500))
                .allSatisfy(text -> assertThat(PLACES.named(text, 5)).hasSizeLessThanOrEqualTo(5));
        assertThat(PLACES.named("а,".repeat(2048), 5)).isEmpty();
    }

    @Test
    void the_nearest_town_is_found_across_the_date_line_and_none_is_missed_by_the_squares() {
        List<Town> towns = TownTable.read();
        Random random = new Random(7);
        List<Town> few = towns.stream().filter(town -> random.nextInt(100) == 0).toList();
        TownGrid grid = new TownGrid(few);

        assertThat(Stream.generate(() -> somewhere(random)).limit(300)).allSatisfy(where -> {
            double least = few.stream()
                    .mapToDouble(town -> town.where().kilometresTo(where))
                    .min()
                    .orElseThrow();
            assertThat(grid.nearest(where).map(town -> town.where().kilometresTo(where)))
                    .isEqualTo(least <= 500 ? Optional.of(least) : Optional.empty());
        });
    }

    private static Coordinates somewhere(Random random) {
        return new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }

    private static String scribble(Random random) {
        String alphabet = "абвгдежзийклмнопрстуфхцчшщъыьэюя abcdefghijklmnopqrstuvwxyz.,-+'\"\\%()[]🙂ё\u0000\u0301";
        return random.ints(random.nextInt(80), 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    static Stream<Arguments> spellings() throws IOException {
        return lines("spellings.tsv").map(line -> line.split("\t")).map(column -> Arguments.of(column[0], column[1]));
    }

    static Stream<String> talk() throws IOException {
        return lines("no-places.txt");
    }

    private static Stream<String> lines(String resource) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TablePlacesTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return in.lines().toList().stream();
        }
    }
}
