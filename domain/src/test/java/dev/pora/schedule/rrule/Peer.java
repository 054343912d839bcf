package dev.pora.schedule.rrule;

import java.time.LocalDateTime;

/** A library that reads RFC 5545 too. */
enum Peer implements Reading {
    LIB_RECUR,
    ICAL4J;

    @Override
    public Listed read(Rule rule, LocalDateTime start, LocalDateTime end, int most) {
        return switch (this) {
            case LIB_RECUR -> new LibRecurReading().read(rule, start, end, most);
            case ICAL4J -> new Ical4jReading().read(rule, start, end, most);
        };
    }
}
