package dev.pora.telegram.words;

/** What lists say. */
public final class ListTexts {
    private final Bundle bundle;

    ListTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Above what a day brings; the date comes with its weekday and year. */
    public String today(String date) {
        return bundle.say("list.day.today", "date", date);
    }

    public String tomorrow(String date) {
        return bundle.say("list.day.tomorrow", "date", date);
    }

    /** Above what has no time any more. */
    public String unplanned() {
        return bundle.say("list.unplanned");
    }

    /** Above what comes again and again. */
    public String repeated() {
        return bundle.say("list.repeated");
    }

    /** Before what comes often on one day, the first time at this one. */
    public String from(String clock) {
        return bundle.say("list.from", "clock", clock);
    }

    public String onceButton(int count) {
        return bundle.say("list.button.once", "count", count);
    }

    public String againButton(int count) {
        return bundle.say("list.button.again", "count", count);
    }

    public String tagged(String tag) {
        return bundle.say("list.tagged", "tag", tag);
    }

    public String tagButton(String tag, int count) {
        return bundle.say("list.button.tag", "tag", tag, "count", count);
    }

    public String allTags() {
        return bundle.say("list.button.all-tags");
    }

    public String noSuchTag() {
        return bundle.say("list.no-such-tag");
    }

    // today and the week

    /** Below what waits for an answer, above what comes today. */
    public String ahead() {
        return bundle.say("today.ahead");
    }

    public String weekTitle() {
        return bundle.say("week.title");
    }

    public String emptyToday() {
        return bundle.say("today.empty");
    }

    public String emptyWeek() {
        return bundle.say("week.empty");
    }

    /** Above what was told and is not answered. */
    public String waiting() {
        return bundle.say("today.waiting");
    }

    public String todayButton() {
        return bundle.say("list.button.today");
    }

    public String weekButton() {
        return bundle.say("list.button.week");
    }

    public String allButton() {
        return bundle.say("list.button.all");
    }

    // searching

    public String found(int count, String words) {
        return bundle.say("search.found", "count", count, "words", words);
    }

    public String foundNothing(String words) {
        return bundle.say("search.nothing", "words", words);
    }

    public String searchWhat() {
        return bundle.say("search.ask");
    }

    public String searchTooLong(int most) {
        return bundle.say("search.too-long", "most", most);
    }

    public String searchForgotten() {
        return bundle.say("search.forgotten");
    }

    /** Above what was found and is over. */
    public String over() {
        return bundle.say("search.over");
    }

    // all that is due

    public String putAllOff(int count) {
        return bundle.say("due.button", "count", count);
    }

    /** Above the events. */
    public String due(int count) {
        return bundle.say("due.title", "count", count);
    }

    public String untilWhen() {
        return bundle.say("due.ask");
    }

    public String putOff(int count, String moment) {
        return bundle.say("due.put-off", "count", count, "moment", moment);
    }

    public String nothingDue() {
        return bundle.say("due.nothing");
    }
}
