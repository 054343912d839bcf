package dev.pora.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.UserCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Zones are described as this Java knows them, and recognised by what their description does. */
class ZoneTextTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant YEAR_AGO = NOW.minus(400, ChronoUnit.DAYS);

    /** Those that this Java brings: ical4j's own reading, in other tests, gives it some more. */
    private static List<ZoneId> zones() {
        return Arrays.stream(TimeZone.getAvailableIDs())
                .filter(id -> id.contains("/"))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    @Test
    void every_zone_is_described_as_it_is() {
        Instant now = Instant.parse("2026-11-24T00:00:00Z");
        Instant end = now.plus(4 * 365, ChronoUnit.DAYS);

        assertThat(ownZones()).hasSizeGreaterThan(500).allSatisfy(zone -> {
            DescribedZone described =
                    DescribedZone.of(ZoneText.of(zone, YEAR_AGO, NOW)).orElseThrow();
            for (Instant at = YEAR_AGO; at.isBefore(end); at = at.plus(6, ChronoUnit.HOURS)) {
                assertThat(described.offset(at)).isEqualTo(zone.getRules().getOffset(at));
            }
        });
    }

    @Test
    void most_zones_need_no_list_of_changes() {
        assertThat(zones())
                .filteredOn(zone -> ZoneText.of(zone, YEAR_AGO, NOW).parts().size() > 3)
                .map(ZoneId::getId)
                .contains("Africa/Casablanca")
                .hasSizeLessThan(30);
    }

    @Test
    void a_zone_of_another_name_is_found_by_what_it_does() {
        Viewpoint viewpoint = new Viewpoint(UserCalendar.in(ZoneId.of("Europe/Moscow")), LocalTime.NOON, NOW);

        assertThat(zones()).allSatisfy(zone -> {
            ZoneId found = DescribedZone.of(ZoneText.of(zone, YEAR_AGO, NOW))
                    .flatMap(described -> described.like(viewpoint))
                    .orElseThrow();
            assertThat(found.getRules().getOffset(NOW))
                    .isEqualTo(zone.getRules().getOffset(NOW));
        });
    }

    /** Without the places for zones that another library keeps in the JVM once it was used: they have no rules. */
    private static Stream<ZoneId> ownZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .map(ZoneId::of)
                .filter(zone -> !zone.getId().startsWith("ical4j"));
    }
}
