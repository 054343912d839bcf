package dev.pora.user;

import dev.pora.attention.Lateness;
import dev.pora.attention.QuietHours;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How a person wants to be reminded, unless a notification says otherwise.
 *
 * @param lateness for notifications without a policy of their own
 * @param quietHours empty for somebody who may be told at any time
 * @param country whose public holidays are days off; empty for weekends alone
 * @param ownDays what the person says of single days
 * @param habits what the person means by words such as "in the morning"
 * @param digest when, each day on the person's clock, they are told what it brings; empty for never
 */
public record Preferences(
        Lateness lateness,
        Optional<QuietHours> quietHours,
        Optional<Country> country,
        OwnDays ownDays,
        Habits habits,
        Optional<LocalTime> digest) {
    private static final Preferences USUAL = new Preferences(
            new Lateness.FireLate(), Optional.empty(), Optional.empty(), OwnDays.none(), Habits.usual());

    /** Those of somebody who wants no digest. */
    public Preferences(
            Lateness lateness,
            Optional<QuietHours> quietHours,
            Optional<Country> country,
            OwnDays ownDays,
            Habits habits) {
        this(lateness, quietHours, country, ownDays, habits, Optional.empty());
    }

    /** Those of somebody who said nothing: late is better than never, at any hour. */
    public static Preferences usual() {
        return USUAL;
    }

    public Preferences withLateness(Lateness newLateness) {
        return new Preferences(newLateness, quietHours, country, ownDays, habits, digest);
    }

    public Preferences withQuietHours(Optional<QuietHours> newQuietHours) {
        return new Preferences(lateness, newQuietHours, country, ownDays, habits, digest);
    }

    public Preferences withCountry(Optional<Country> newCountry) {
        return new Preferences(lateness, quietHours, newCountry, ownDays, habits, digest);
    }

    public Preferences withOwnDays(OwnDays newOwnDays) {
        return new Preferences(lateness, quietHours, country, newOwnDays, habits, digest);
    }

    public Preferences withHabits(Habits newHabits) {
        return new Preferences(lateness, quietHours, country, ownDays, newHabits, digest);
    }

    /** Told each day at this time, or never. */
    public Preferences withDigest(Optional<LocalTime> newDigest) {
        return new Preferences(lateness, quietHours, country, ownDays, habits, newDigest);
    }

    /** Whether other days are worked than by {@code other}. */
    public boolean worksOtherDaysThan(Preferences other) {
        return !country.equals(other.country) || !ownDays.equals(other.ownDays);
    }
}
