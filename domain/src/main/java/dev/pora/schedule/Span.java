package dev.pora.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people say it: hours and minutes are elapsed time; days and longer are counted on the calendar, so
 * that a day before 09:00 is 09:00 through clock changes.
 *
 * @param count 1 to {@value #MOST}
 * @param unit from {@link ChronoUnit#MINUTES} to {@link ChronoUnit#YEARS}, no half days and no decades
 */
public record Span(int count, ChronoUnit unit) {
    public static final int MOST = 10_000;

    private static final Pattern ISO = Pattern.compile("P(T?)(\\d{1,5})([MHDWY])");

    public Span {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("A span counts 1 to " + MOST + ", not " + count);
        }
        if (unit.compareTo(ChronoUnit.MINUTES) < 0
                || unit.compareTo(ChronoUnit.YEARS) > 0
                || unit == ChronoUnit.HALF_DAYS) {
            throw new IllegalArgumentException(
                    "A span is counted in minutes, hours, days, weeks, months or years, not in " + unit);
        }
    }

    /** The text form: {@code PT90M}, {@code PT8H}, {@code P3D}, {@code P2W}, {@code P1M}, {@code P1Y} (ISO 8601 of one unit). */
    public static Optional<Span> read(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(parts.group(2));
        return unit(!parts.group(1).isEmpty(), parts.group(3).charAt(0))
                .filter(unit -> count >= 1 && count <= MOST)
                .map(unit -> new Span(count, unit));
    }

    private static Optional<ChronoUnit> unit(boolean ofTime, char letter) {
        return switch (letter) {
            case 'M' -> Optional.of(ofTime ? ChronoUnit.MINUTES : ChronoUnit.MONTHS);
            case 'H' -> ofTime ? Optional.of(ChronoUnit.HOURS) : Optional.empty();
            case 'D' -> ofTime ? Optional.empty() : Optional.of(ChronoUnit.DAYS);
            case 'W' -> ofTime ? Optional.empty() : Optional.of(ChronoUnit.WEEKS);
            case 'Y' -> ofTime ? Optional.empty() : Optional.of(ChronoUnit.YEARS);
            default -> Optional.empty();
        };
    }

    /** What {@link #read} reads. */
    public String text() {
        return (isElapsed() ? "PT" : "P") + count + unit.name().charAt(0);
    }

    /** Whether it is the same length everywhere and always. */
    public boolean isElapsed() {
        return unit.isTimeBased();
    }

    public Instant before(Instant instant, ZoneId zone) {
        return isElapsed()
                ? instant.minus(count, unit)
                : LocalTimes.instantOf(local(instant, zone).minus(count, unit), zone);
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
