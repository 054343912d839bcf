package dev.pora.telegram.words;

import java.util.List;

/** What the settings show and ask. */
public interface SettingsTexts {
    String title();

    String quietHours(String hours);

    String noQuietHours();

    String lateness(String lateness);

    String country(String country);

    String noCountry();

    String ownDays(String days);

    String noOwnDays();

    String off(String date);

    String working(String date);

    String more(int count);

    String quietHoursButton();

    String latenessButton();

    String countryButton();

    String ownDaysButton();

    String askQuietHours();

    String notHours();

    String askCountry();

    String noSuchCountry(String typed);

    String unknownHolidays(String country);

    /** The codes of countries that get a button. */
    List<String> countries();

    String askOwnDays();

    String notADay();

    String tooManyDays(int most);

    HabitTexts habits();

    // reminders that are bound to the zone that was left

    String staying(int count, String zone);

    String moveThem();

    String leaveThem();

    String moved(int count);

    String left();
}
