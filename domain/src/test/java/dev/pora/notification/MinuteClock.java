package dev.pora.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What clocks on the wall show, minute by minute. */
final class MinuteClock {
    private MinuteClock() {}

    /** The local times that a clock shows for the first time at this minute: several when it jumps, none when it repeats. */
    static List<LocalDateTime> shownFirst(Instant minute, ZoneId zone) {
        LocalDateTime shown = LocalDateTime.ofInstant(minute, zone);
        List<ZoneOffset> possible = zone.getRules().getValidOffsets(shown);
        boolean again =
                possible.size() == 2 && zone.getRules().getOffset(minute).equals(possible.getLast());
        List<LocalDateTime> first = new ArrayList<>();
        if (!again) {
            LocalDateTime before = LocalDateTime.ofInstant(minute.minus(1, ChronoUnit.MINUTES), zone);
            LocalDateTime next = before.isBefore(shown) ? before.plusMinutes(1) : shown;
            for (LocalDateTime time = next; !time.isAfter(shown); time = time.plusMinutes(1)) {
                first.add(time);
            }
        }
        return first;
    }

    static boolean showsOne(Instant minute, ZoneId zone, Predicate<LocalDateTime> wanted) {
        return shownFirst(minute, zone).stream().anyMatch(wanted);
    }

    static Instant midnightAfter(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
