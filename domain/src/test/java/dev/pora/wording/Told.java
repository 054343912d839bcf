package dev.pora.wording;

import dev.pora.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A schedule, and when and to whom it is told.
 *
 * @param kind for people: what its draw was meant to be
 */
public record Told(String kind, Schedule schedule, ZoneId zone, Instant now) {}
