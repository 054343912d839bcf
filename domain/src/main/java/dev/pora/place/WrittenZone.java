package dev.pora.place;

import static java.util.Map.entry;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A zone written as such instead of by a town.
 *
 * <p>Read are ids of the tz database in any case ({@code Europe/Moscow}), offsets from UTC ({@code UTC+3}, {@code GMT-5:30},
 * {@code +03:00}, {@code -0330}), offsets from Moscow as Russia's railways and ministries write them ({@code МСК+2}), and the
 * abbreviations that mean one zone to nearly everybody ({@code MSK}, {@code PST}; Moscow's and
 * New York's clocks with their summer time, not the offset alone). An offset lies between -12:00 and +14:00,
 * all that people live by, in quarters of an hour.
 */
public final class WrittenZone {
    private static final int LONGEST = 40;
    private static final int MOSCOW = 3 * 60;
    private static final int WESTMOST = -12 * 60;
    private static final int EASTMOST = 14 * 60;
    private static final Pattern OFFSET =
            Pattern.compile("(utc|gmt|утс|мск|msk)?([+-])(\\d{1,2})(?::?([0-5]\\d))?(?:ч|h)?");
    private static final Map<String, String> IDS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id));
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            entry("utc", "Etc/UTC"),
            entry("gmt", "Etc/UTC"),
            entry("утс", "Etc/UTC"),
            entry("гринвич", "Etc/UTC"),
            entry("msk", "Europe/Moscow"),
            entry("мск", "Europe/Moscow"),
            entry("est", "America/New_York"),
            entry("edt", "America/New_York"),
            entry("cdt", "America/Chicago"),
            entry("mdt", "America/Denver"),
            entry("pst", "America/Los_Angeles"),
            entry("pdt", "America/Los_Angeles"),
            entry("cet", "Europe/Berlin"),
            entry("cest", "Europe/Berlin"),
            entry("eet", "Europe/Helsinki"),
            entry("eest", "Europe/Helsinki"),
            entry("jst", "Asia/Tokyo"),
            entry("kst", "Asia/Seoul"));

    private WrittenZone() {}

    /** The zone as a place named by itself; empty when the text is not a zone, which says nothing about towns. */
    public static Optional<Place> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String written = normalised(text);
        return offset(written)
                .or(() -> Optional.ofNullable(IDS.get(written)).map(id -> place(id, ZoneId.of(id))))
                .or(() -> Optional.ofNullable(ABBREVIATIONS.get(written))
                        .map(id -> place(written.toUpperCase(Locale.ROOT), ZoneId.of(id))));
    }

    private static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s+", "");
    }

    private static Optional<Place> offset(String written) {
        Matcher matcher = OFFSET.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int distance = 60 * number(matcher.group(3)) + number(matcher.group(4));
        int east = matcher.group(2).equals("-") ? -distance : distance;
        return lived(base(matcher.group(1)) + east);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int base(@Nullable String prefix) {
        return prefix != null && (prefix.equals("мск") || prefix.equals("msk")) ? MOSCOW : 0;
    }

    private static Optional<Place> lived(int minutes) {
        if (minutes < WESTMOST || minutes > EASTMOST || minutes % 15 != 0) {
            return Optional.empty();
        }
        ZoneId zone = minutes == 0 ? ZoneId.of("Etc/UTC") : ZoneOffset.ofTotalSeconds(60 * minutes);
        return Optional.of(place(offsetName(minutes), zone));
    }

    private static String offsetName(int minutes) {
        int distance = Math.abs(minutes);
        String hours = minutes == 0 ? "" : (minutes < 0 ? "-" : "+") + distance / 60;
        return "UTC" + hours + (distance % 60 == 0 ? "" : ":" + distance % 60);
    }

    private static Place place(String name, ZoneId zone) {
        return new Place(PlaceName.same(name), List.of(), zone, 0);
    }
}
