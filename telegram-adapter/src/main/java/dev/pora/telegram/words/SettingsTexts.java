package dev.pora.telegram.words;

import java.util.List;

/** What the settings show and ask. */
public final class SettingsTexts {
    private final Bundle bundle;
    private final HabitTexts habits;

    SettingsTexts(Bundle bundle) {
        this.bundle = bundle;
        this.habits = new HabitTexts(bundle);
    }

    public String title() {
        return bundle.say("settings.title");
    }

    public String language() {
        return bundle.say("settings.language", "language", bundle.say("language.name"));
    }

    /** The zone and what time it is there. */
    public String zone(String zone, String clock) {
        return bundle.say("settings.zone", "zone", zone, "clock", clock);
    }

    public String noZone() {
        return bundle.say("settings.zone.none");
    }

    public String digest(String clock) {
        return bundle.say("settings.digest", "clock", clock);
    }

    public String noDigest() {
        return bundle.say("settings.digest.none");
    }

    public String quietHours(String hours) {
        return bundle.say("settings.quiet-hours", "hours", hours);
    }

    public String noQuietHours() {
        return bundle.say("settings.quiet-hours.none");
    }

    public String lateness(String lateness) {
        return bundle.say("settings.lateness", "lateness", lateness);
    }

    public String country(String country) {
        return bundle.say("settings.country", "country", country);
    }

    public String noCountry() {
        return bundle.say("settings.country.none");
    }

    public String ownDays(String days) {
        return bundle.say("settings.own-days", "days", days);
    }

    public String noOwnDays() {
        return bundle.say("settings.own-days.none");
    }

    public String off(String date) {
        return bundle.say("settings.own-days.off", "date", date);
    }

    public String working(String date) {
        return bundle.say("settings.own-days.working", "date", date);
    }

    public String more(int count) {
        return bundle.say("settings.own-days.more", "count", count);
    }

    public String languageButton() {
        return bundle.say("settings.button.language");
    }

    public String zoneButton() {
        return bundle.say("settings.button.zone");
    }

    public String digestButton() {
        return bundle.say("settings.button.digest");
    }

    /** Leads to the settings from elsewhere. */
    public String button() {
        return bundle.say("settings.button");
    }

    public String askDigest() {
        return bundle.say("digest.ask");
    }

    /** Over a change of the settings that cannot be taken back any more. */
    public String overtaken() {
        return bundle.say("settings.overtaken");
    }

    /** What was before, below a move to another zone. */
    public String before(String zone, String clock) {
        return bundle.say("zone.before", "zone", zone, "clock", clock);
    }

    public String quietHoursButton() {
        return bundle.say("settings.button.quiet-hours");
    }

    public String latenessButton() {
        return bundle.say("settings.button.lateness");
    }

    public String countryButton() {
        return bundle.say("settings.button.country");
    }

    public String ownDaysButton() {
        return bundle.say("settings.button.own-days");
    }

    public String askQuietHours() {
        return bundle.say("quiet-hours.ask");
    }

    public String notHours() {
        return bundle.say("quiet-hours.unread");
    }

    public String askCountry() {
        return bundle.say("country.ask");
    }

    public String noSuchCountry(String typed) {
        return bundle.say("country.unknown", "typed", typed);
    }

    public String unknownHolidays(String country) {
        return bundle.say("country.no-holidays", "country", country);
    }

    /** The codes of countries that get a button. */
    public List<String> countries() {
        return bundle.list("country.choices");
    }

    public String askOwnDays() {
        return bundle.say("own-days.ask");
    }

    public String notADay() {
        return bundle.say("own-days.unread");
    }

    public String tooManyDays(int most) {
        return bundle.say("own-days.too-many", "most", most);
    }

    // a time that somebody says it is

    /** Zones by how likely somebody lives there who speaks the language, as ids of the tz database. */
    public List<String> zones() {
        return bundle.list("clock.zones");
    }

    /** Over the zones in which it is that time now. */
    public String whereItIs(String clock) {
        return bundle.say("clock.where", "clock", clock);
    }

    public String nowhere(String clock) {
        return bundle.say("clock.nowhere", "clock", clock);
    }

    public String elsewhere() {
        return bundle.say("clock.elsewhere");
    }

    public HabitTexts habits() {
        return habits;
    }

    // reminders that are bound to the zone that was left

    public String staying(int count, String zone) {
        return bundle.say("staying.ask", "count", count, "zone", zone);
    }

    public String moveThem() {
        return bundle.say("staying.move");
    }

    public String leaveThem() {
        return bundle.say("staying.leave");
    }

    public String movedBack(int count) {
        return bundle.say("staying.moved-back", "count", count);
    }

    public String moved(int count) {
        return bundle.say("staying.moved", "count", count);
    }

    public String left() {
        return bundle.say("staying.left");
    }
}
