package dev.pora.exchange.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Zones as Outlook and Exchange call them. */
final class WindowsZones {
    private static final Map<String, ZoneId> ZONES = zones();

    private WindowsZones() {}

    static Optional<ZoneId> find(String name) {
        return Optional.ofNullable(ZONES.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Those by which most people live. */
    static Collection<ZoneId> all() {
        return ZONES.values();
    }

    private static Map<String, ZoneId> zones() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.txt")),
                StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toUnmodifiableMap(
                            parts -> parts[0].toLowerCase(Locale.ROOT), parts -> ZoneId.of(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
