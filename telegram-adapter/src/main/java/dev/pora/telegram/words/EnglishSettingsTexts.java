package dev.pora.telegram.words;

import java.util.List;

/** The settings in English. */
final class EnglishSettingsTexts implements SettingsTexts {
    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public String quietHours(String hours) {
        return "Quiet hours: " + hours + ". What falls into them waits for their end.";
    }

    @Override
    public String noQuietHours() {
        return "No quiet hours";
    }

    @Override
    public String lateness(String lateness) {
        return "If late: " + lateness;
    }

    @Override
    public String country(String country) {
        return "Holidays: " + country;
    }

    @Override
    public String noCountry() {
        return "Holidays: none, Saturday and Sunday are off";
    }

    @Override
    public String ownDays(String days) {
        return "Your days: " + days;
    }

    @Override
    public String noOwnDays() {
        return "No days off or working days of your own";
    }

    @Override
    public String off(String date) {
        return date + ": off";
    }

    @Override
    public String working(String date) {
        return date + ": working";
    }

    @Override
    public String more(int count) {
        return "and " + count + " more";
    }

    @Override
    public String quietHoursButton() {
        return "🌙 Quiet hours";
    }

    @Override
    public String latenessButton() {
        return "⌛ If late";
    }

    @Override
    public String countryButton() {
        return "🎉 Holidays";
    }

    @Override
    public String ownDaysButton() {
        return "🗓 My days";
    }

    @Override
    public String askQuietHours() {
        return "When shall I leave you alone? Press a button or type, for example, “22:00-07:00”.";
    }

    @Override
    public String notHours() {
        return "I don't see from when to when. Type, for example, “22:00-07:00”.";
    }

    @Override
    public String askCountry() {
        return "Which country's holidays are your days off? Press a button or type the country.";
    }

    @Override
    public String noSuchCountry(String typed) {
        return "I don't know a country called “" + typed + "”. Type its name or code, such as “Ireland” or “IE”.";
    }

    @Override
    public String unknownHolidays(String country) {
        return country + ": I don't know the holidays there. You can name days off one by one under “My days”.";
    }

    @Override
    public List<String> countries() {
        return List.of("US", "GB", "CA", "DE", "FR", "RU");
    }

    @Override
    public String askOwnDays() {
        return "Type a day and what it is: “2026-12-31 off”, “May 2 working”. A button takes a day away.";
    }

    @Override
    public String notADay() {
        return "I don't see which day, and whether it is off. Type, for example, “2026-12-31 off” or “May 2 working”.";
    }

    @Override
    public String tooManyDays(int most) {
        return "I keep at most " + most + " days. Please take some away first.";
    }

    @Override
    public HabitTexts habits() {
        return new EnglishHabitTexts();
    }

    @Override
    public String staying(int count, String zone) {
        return (count == 1 ? "1 reminder stays" : count + " reminders stay") + " on the clock you left (" + zone
                + "). Move to the new one, at the same time of day?";
    }

    @Override
    public String moveThem() {
        return "Move";
    }

    @Override
    public String leaveThem() {
        return "Leave";
    }

    @Override
    public String moved(int count) {
        if (count == 0) {
            return "There is nothing left to move.";
        }
        return (count == 1 ? "1 reminder follows" : count + " reminders follow")
                + " the new clock now. /list shows them.";
    }

    @Override
    public String left() {
        return "All right, left as it was.";
    }
}
