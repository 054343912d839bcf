package dev.pora.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The city by which people know a zone: from the language's own table, or else the last part of the zone's id, which in
 * the tz database is a city by its rules of naming.
 */
final class ZoneNames {
    private final Properties cities;

    private ZoneNames(Properties cities) {
        this.cities = cities;
    }

    static ZoneNames in(Locale locale) {
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
    Optional<String> city(ZoneId zone) {
        String id = zone.getId();
        if (cities.containsKey(id)) {
            return Optional.of(cities.getProperty(id));
        }
        boolean isPlace = id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
        return isPlace ? Optional.of(id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')) : Optional.empty();
    }
}
