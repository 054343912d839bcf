package dev.pora.user;

import java.time.LocalTime;

/** A part of the day that people name instead of a time. */
public enum DayPart {
    EARLY_MORNING(7),
    MORNING(9),
    LUNCH(13),
    AFTERNOON(15),
    END_OF_DAY(18),
    EVENING(19),
    NIGHT(22);

    private final LocalTime usual;

    DayPart(int hour) {
        this.usual = LocalTime.of(hour, 0);
    }

    /** When it is for somebody who said nothing else. */
    public LocalTime usual() {
        return usual;
    }
}
