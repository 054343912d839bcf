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
}
