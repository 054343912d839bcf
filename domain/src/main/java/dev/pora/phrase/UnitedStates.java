package dev.pora.phrase;

import java.time.ZoneId;
import java.util.Set;

/** The zones of the United States, where "3/4" is 4 March. */
final class UnitedStates {
    private static final Set<String> CITIES = Set.of(
            "Adak",
            "Anchorage",
            "Boise",
            "Chicago",
            "Denver",
            "Detroit",
            "Juneau",
            "Los_Angeles",
            "Louisville",
            "Menominee",
            "Metlakatla",
            "New_York",
            "Nome",
            "Phoenix",
            "Sitka",
            "Yakutat");
    private static final Set<String> REGIONS =
            Set.of("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/");
    private static final String AMERICA = "America/";

    private UnitedStates() {}

    static boolean has(ZoneId zone) {
        String id = zone.getId();
        return id.equals("Pacific/Honolulu")
                || REGIONS.stream().anyMatch(id::startsWith)
                || (id.startsWith(AMERICA) && CITIES.contains(id.substring(AMERICA.length())));
    }
}
