package dev.pora.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** What a local date and time means on the instant line. */
public final class LocalTimes {
    private LocalTimes() {}

    /** A time inside a spring-forward gap is the instant at which the gap ends; a time that occurs twice is the earlier of the two. */
    public static Instant instantOf(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /**
     * The earliest local time that may mean an instant after {@code after}: what a clock shows then, or, while an hour
     * passes for the second time, the end of that hour, since all of it meant its first passing.
     */
    static LocalDateTime notBefore(Instant after, ZoneId zone) {
        LocalDateTime shown = LocalDateTime.ofInstant(after, zone);
        ZoneOffsetTransition transition = zone.getRules().getTransition(shown);
        boolean secondPassing =
                transition != null && transition.isOverlap() && !after.isBefore(transition.getInstant());
        return secondPassing ? transition.getDateTimeBefore() : shown;
    }
}
