package dev.pora.telegram.words;

import java.util.List;

/** About all that a person has: files that hold it, files that bring it back, and its end. */
public final class DataTexts {
    private final Bundle bundle;
    private final FlawTexts flaws;

    DataTexts(Bundle bundle) {
        this.bundle = bundle;
        this.flaws = new FlawTexts(bundle);
    }

    public FlawTexts flaws() {
        return flaws;
    }

    /** The command is given without its slash. */
    public String inPrivateOnly(String command) {
        return bundle.say("data.in-private-only", "command", command);
    }

    // export

    public String nothingToExport() {
        return bundle.say("export.nothing");
    }

    public String askForm(int count) {
        return bundle.say("export.ask", "count", count);
    }

    public String asPhrases() {
        return bundle.say("export.phrases");
    }

    public String asCalendar() {
        return bundle.say("export.calendar");
    }

    public String asCopy() {
        return bundle.say("export.copy");
    }

    public String asAll() {
        return bundle.say("export.all");
    }

    public String filesBelow() {
        return bundle.say("export.below");
    }

    public String copyCaption(int count) {
        return bundle.say("export.caption.copy", "count", count);
    }

    public String calendarCaption(int count) {
        return bundle.say("export.caption.calendar", "count", count);
    }

    public String phrasesCaption(int said, int unsaid) {
        return unsaid == 0
                ? bundle.say("export.caption.phrases", "count", said)
                : bundle.say("export.caption.phrases.unsaid", "count", said, "unsaid", unsaid);
    }

    public String calendarName() {
        return bundle.say("export.calendar-name");
    }

    /** Heads a file of phrases. */
    public String phrasesHead() {
        return bundle.say("phrases.head");
    }

    /** Heads what no phrase can say. */
    public String phrasesUnsaid() {
        return bundle.say("phrases.unsaid");
    }

    /** Above a phrase that does not say all. */
    public String phraseWithout(String what) {
        return bundle.say("phrases.without", "what", what);
    }

    public String preAlerts() {
        return bundle.say("phrases.without.pre-alerts");
    }

    public String nag() {
        return bundle.say("phrases.without.nag");
    }

    public String lateness() {
        return bundle.say("phrases.without.lateness");
    }

    public String urgent() {
        return bundle.say("phrases.without.urgent");
    }

    public String tags() {
        return bundle.say("phrases.without.tags");
    }

    public String original() {
        return bundle.say("phrases.without.original");
    }

    public String putOff() {
        return bundle.say("phrases.without.put-off");
    }

    // import

    public String askFile(int megabytes) {
        return bundle.say("import.ask", "megabytes", megabytes);
    }

    /** Follows why a file cannot be read. */
    public String whatIsRead() {
        return bundle.say("import.what-is-read");
    }

    public String fileUnavailable() {
        return bundle.say("import.unavailable");
    }

    public String fileTitle(String name) {
        return name.isBlank() ? bundle.say("import.title.nameless") : bundle.say("import.title", "name", name);
    }

    public String newOnes(int count) {
        return bundle.say("import.new", "count", count);
    }

    public String knownOnes(int count) {
        return bundle.say("import.known", "count", count);
    }

    public String flawedOnes(int count) {
        return bundle.say("import.flawed", "count", count);
    }

    public String settingsFlawed(String why) {
        return bundle.say("import.settings-flawed", "why", why);
    }

    public String reportCaption(int count) {
        return bundle.say("import.report", "count", count);
    }

    public String take(int count) {
        return bundle.say("import.take", "count", count);
    }

    public String takeAll(int count) {
        return bundle.say("import.take-all", "count", count);
    }

    public String takeSettings() {
        return bundle.say("import.take-settings");
    }

    public String cancel() {
        return bundle.say("import.cancel");
    }

    public String notTaken() {
        return bundle.say("import.not-taken");
    }

    public String taken(int count) {
        return bundle.say("import.taken", "count", count);
    }

    public String takenWithSettings(int count) {
        return bundle.say("import.taken-with-settings", "count", count);
    }

    public String takenBack(int count) {
        return bundle.say("import.taken-back", "count", count);
    }

    // the end

    public String askLeaving(int count) {
        return bundle.say("leave.ask", "count", count);
    }

    public String exportFirst() {
        return bundle.say("leave.export-first");
    }

    public String deleteAll() {
        return bundle.say("leave.delete");
    }

    public String stay() {
        return bundle.say("leave.stay");
    }

    public String stayed() {
        return bundle.say("leave.stayed");
    }

    public String forgotten() {
        return bundle.say("leave.forgotten");
    }

    /** What may be typed instead of {@link #deleteAll}, in lower case. */
    public List<String> deletionWords() {
        return bundle.list("leave.words");
    }
}
