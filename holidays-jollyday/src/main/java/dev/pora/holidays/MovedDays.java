package dev.pora.holidays;

import dev.pora.workday.Country;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of rest that governments moved by decree, from moved-days.txt beside this class. */
final class MovedDays {
    private enum Turn {
        OFF,
        WORKING
    }

    private record Moved(Country country, LocalDate date, Turn turn) {}

    private final List<Moved> days = read();

    Set<LocalDate> off(Country country, Year year) {
        return turned(Turn.OFF, country, year);
    }

    Set<LocalDate> working(Country country, Year year) {
        return turned(Turn.WORKING, country, year);
    }

    private Set<LocalDate> turned(Turn turn, Country country, Year year) {
        return days.stream()
                .filter(day -> day.turn == turn
                        && day.country.equals(country)
                        && Year.from(day.date).equals(year))
                .map(Moved::date)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Moved> read() {
        try (InputStream file = Objects.requireNonNull(MovedDays.class.getResourceAsStream("moved-days.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MovedDays::moved)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Moved moved(String line) {
        String[] words = line.split(" ", -1);
        return new Moved(
                new Country(words[0]),
                LocalDate.parse(words[1]),
                switch (words[2]) {
                    case "off" -> Turn.OFF;
                    case "working" -> Turn.WORKING;
                    default -> throw new IllegalArgumentException(line);
                });
    }
}
