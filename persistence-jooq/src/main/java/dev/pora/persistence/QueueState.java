package dev.pora.persistence;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the queue stands, by the database's clock.
 *
 * @param pending alarms that will be told some day, the due ones included
 * @param due those whose time has come
 * @param leased those that an instance holds, to tell them now or in a moment
 * @param failing those that faults of our own kept from being told so far: they are tried again
 * @param parked notifications that were given up
 * @param lag how long the earliest due one has waited; empty when nothing is due
 * @param instances how many are at work
 * @param lastHour how many attempts of the last hour ended how
 */
public record QueueState(
        long pending,
        long due,
        long leased,
        long failing,
        long parked,
        Optional<Duration> lag,
        int instances,
        SortedMap<String, Long> lastHour) {}
