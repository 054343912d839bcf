package dev.pora.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenZoneTest {
    @ParameterizedTest
    @CsvSource({
        "UTC, Etc/UTC, UTC",
        "gmt, Etc/UTC, GMT",
        "UTC+0, Etc/UTC, UTC",
        "UTC+3, +03:00, UTC+3",
        "utc + 3, +03:00, UTC+3",
        "GMT+3, +03:00, UTC+3",
        "GMT-5:30, -05:30, UTC-5:30",
        "GMT−5, -05:00, UTC-5",
        "+3, +03:00, UTC+3",
        "+03:00, +03:00, UTC+3",
        "+0545, +05:45, UTC+5:45",
        "-0330, -03:30, UTC-3:30",
        "+3ч, +03:00, UTC+3",
        "УТС+7, +07:00, UTC+7",
        "МСК+2, +05:00, UTC+5",
        "msk-1, +02:00, UTC+2",
        "МСК-3, Etc/UTC, UTC",
        "UTC+14, +14:00, UTC+14",
        "UTC-12, -12:00, UTC-12",
        "МСК, Europe/Moscow, МСК",
        "PST, America/Los_Angeles, PST",
        "Europe/Moscow, Europe/Moscow, Europe/Moscow",
        "america/argentina/buenos_aires, America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
        "Etc/GMT-3, Etc/GMT-3, Etc/GMT-3",
    })
    void a_zone_is_read_as_it_is_written(String text, String zone, String name) {
        Place place = WrittenZone.read(text).orElseThrow();

        assertThat(place.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(place.name()).isEqualTo(PlaceName.same(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "+",
                "+15",
                "-13",
                "МСК+12",
                "+3:07",
                "+3:75",
                "UTC+",
                "Moscow",
                "Europe/Atlantis",
                "SystemV/PST8",
                "+99999999999"
            })
    void what_nobody_lives_by_is_no_zone(String text) {
        assertThat(WrittenZone.read(text)).isEmpty();
    }

    @Test
    void every_zone_of_a_region_is_read_by_its_id() {
        List<String> ids = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("SystemV/"))
                .toList();

        assertThat(ids)
                .hasSizeGreaterThan(500)
                .allSatisfy(
                        id -> assertThat(WrittenZone.read(id)).map(Place::zone).contains(ZoneId.of(id)));
    }
}
