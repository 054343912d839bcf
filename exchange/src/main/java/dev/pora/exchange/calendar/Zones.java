package dev.pora.exchange.calendar;

import java.time.ZoneId;
import java.util.Optional;

/** The zones that the names in a calendar stand for. */
interface Zones {
    Optional<ZoneId> find(String name);
}
