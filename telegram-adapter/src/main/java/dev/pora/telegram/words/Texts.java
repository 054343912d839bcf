package dev.pora.telegram.words;

import dev.pora.user.Language;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that the bot says, once for each language, for a reader to look over in one place. Dates, zones and rules
 * come ready from {@code dev.pora.wording}.
 */
public final class Texts {
    private static final Map<Language, Texts> READ = new ConcurrentHashMap<>();

    /** Those that Telegram shows when somebody types a slash, in this order. */
    private static final List<String> COMMANDS = List.of(
            "new",
            "remind",
            "today",
            "week",
            "list",
            "search",
            "settings",
            "done",
            "skip",
            "pause",
            "resume",
            "delete",
            "timezone",
            "language",
            "export",
            "import",
            "deleteme",
            "help",
            "start");

    private final Bundle bundle;
    private final EchoTexts echo;
    private final GuideTexts guide;
    private final ListTexts lists;
    private final OfferTexts offer;
    private final PickingTexts picking;
    private final FiredTexts fired;
    private final ItemTexts items;
    private final GroupTexts group;
    private final CardTexts card;
    private final SettingsTexts settings;
    private final OperatorTexts operators;
    private final DataTexts data;
    private final SmallTalk smallTalk;
    private final List<Town> towns;

    Texts(Bundle bundle) {
        this.bundle = bundle;
        this.echo = new EchoTexts(bundle);
        this.guide = new GuideTexts(bundle);
        this.lists = new ListTexts(bundle);
        this.offer = new OfferTexts(bundle);
        this.picking = new PickingTexts(bundle);
        this.fired = new FiredTexts(bundle);
        this.items = new ItemTexts(bundle);
        this.group = new GroupTexts(bundle);
        this.card = new CardTexts(bundle);
        this.settings = new SettingsTexts(bundle);
        this.operators = new OperatorTexts(bundle);
        this.data = new DataTexts(bundle);
        this.smallTalk = new SmallTalk(bundle);
        this.towns = bundle.pairs("town.choices").entrySet().stream()
                .map(pair -> new Town(pair.getKey(), pair.getValue()))
                .toList();
    }

    /** Throws IllegalArgumentException that names the file and the key of a text that cannot be read. */
    public static Texts in(Language language) {
        return READ.computeIfAbsent(language, unread -> new Texts(Bundle.of(unread)));
    }

    /** Reads the texts of all languages, so that a broken one stops the start, not a conversation. Throws as {@link #in} does. */
    public static void readAll() {
        for (Language language : Language.values()) {
            var _ = in(language);
        }
    }

    /** A town as a button shows it. */
    public record Town(String name, String zone) {}

    /** A command, and what it does in a few words. */
    public record Command(String name, String does) {}

    public OperatorTexts operators() {
        return operators;
    }

    public DataTexts data() {
        return data;
    }

    public List<Command> menu() {
        return COMMANDS.stream()
                .map(name -> new Command(name, bundle.say("menu." + name)))
                .toList();
    }

    public String welcome(String name) {
        return name.isBlank() ? bundle.say("start.welcome.nameless") : bundle.say("start.welcome", "name", name);
    }

    /** How to begin, for somebody whose zone is known. */
    public String invitation() {
        return bundle.say("start.invitation");
    }

    public String welcomeInGroup(String bot) {
        return bundle.say("start.in-group", "bot", bot);
    }

    public String youAreWelcome() {
        return bundle.say("talk.you-are-welcome");
    }

    public String iAmWell() {
        return bundle.say("talk.well");
    }

    public String help(String bot) {
        return bundle.say("help", "bot", bot);
    }

    public String unknownCommand() {
        return bundle.say("refused.command");
    }

    public String tooLong(int most) {
        return bundle.say("refused.too-long", "most", most);
    }

    public String tooManyLines(int most) {
        return bundle.say("refused.too-many-lines", "most", most);
    }

    /** What is said to somebody who writes more than so many messages a minute. */
    public String tooMuch(int most) {
        return bundle.say("refused.too-much", "most", most);
    }

    public String alive(int count) {
        return bundle.say("start.alive-again", "count", count);
    }

    /** What is said to somebody whose words could not be handled: nothing was done about them. */
    public String failure() {
        return bundle.say("refused.failure");
    }

    /** What is said where the presser may not own what the button is about. */
    public String notYours() {
        return bundle.say("refused.not-yours");
    }

    public String stale() {
        return bundle.say("refused.stale");
    }

    // reminders

    public String willRemind() {
        return bundle.say("saved.will-remind");
    }

    /** Over several that were saved at once. */
    public String savedSeveral(int count) {
        return bundle.say("saved.several", "count", count);
    }

    public String undo() {
        return bundle.say("saved.undo");
    }

    /** The same for all that were saved at once. */
    public String undoAll() {
        return bundle.say("saved.undo-all");
    }

    public String utcForNow() {
        return bundle.say("saved.utc-for-now");
    }

    /** Quiet hours hold a reminder back until then. */
    public String heldUntil(String moment) {
        return bundle.say("saved.held", "moment", moment);
    }

    public String alreadyPast() {
        return bundle.say("when.past");
    }

    /** To somebody who writes in another language. */
    public String languagesRead() {
        return bundle.say("when.languages");
    }

    public String askWhen() {
        return bundle.say("when.ask");
    }

    /**
     * Four answers to {@link #askWhen}: in 10 minutes, in an hour, this evening, tomorrow; each is read as a phrase.
     *
     * @param evening the time of this evening
     * @param tomorrow the time of tomorrow
     */
    public List<String> whenAnswers(String evening, String tomorrow) {
        return List.of(
                bundle.say("when.answer.minutes"),
                bundle.say("when.answer.hour"),
                bundle.say("when.answer.evening", "evening", evening),
                bundle.say("when.answer.tomorrow", "tomorrow", tomorrow));
    }

    public String askWhat() {
        return bundle.say("what.ask");
    }

    /** How to answer a question in a group, where the bot hears only what is said to it. */
    public String inReply() {
        return bundle.say("ask.in-reply");
    }

    public String example() {
        return bundle.say("when.example");
    }

    public String chooseOne() {
        return bundle.say("choose.one");
    }

    /** Over the only reading of a doubtful phrase. */
    public String isItThis() {
        return bundle.say("choose.only");
    }

    public String cancelled() {
        return bundle.say("cancel.done");
    }

    public String nothingToCancel() {
        return bundle.say("cancel.nothing");
    }

    // the zone

    public String askTown() {
        return bundle.say("town.ask");
    }

    public String askTownFor(String event) {
        return bundle.say("town.ask-for", "event", event);
    }

    public String tooManyWaiting() {
        return bundle.say("town.too-many-waiting");
    }

    /** Towns to choose from, one for each button. */
    public List<Town> towns() {
        return towns;
    }

    public String locate() {
        return bundle.say("town.locate");
    }

    public String locateHere() {
        return bundle.say("town.locate-here");
    }

    public String shareLocation() {
        return bundle.say("town.share-location");
    }

    public String locateInPrivate() {
        return bundle.say("town.locate-in-private");
    }

    public String whichTown() {
        return bundle.say("town.which");
    }

    public String unknownTown(String typed) {
        return bundle.say("town.unknown", "typed", typed);
    }

    /** Follows {@link #unknownTown}, over the buttons of {@link #whenAnswers}. */
    public String orReminder() {
        return bundle.say("town.or-reminder");
    }

    public String noZoneThere() {
        return bundle.say("town.no-zone");
    }

    public String zoneIs(String zone, String clock) {
        return bundle.say("zone.is", "zone", zone, "clock", clock);
    }

    /** The place is how a typed one was understood, followed by a way to correct it; empty when it was chosen. */
    public String zoneSet(String place, String zone, String clock) {
        return place.isEmpty()
                ? bundle.say("zone.set", "zone", zone, "clock", clock)
                : bundle.say("zone.set.place", "place", place, "zone", zone, "clock", clock);
    }

    public String following(int count) {
        return bundle.say("zone.following", "count", count);
    }

    /** Over reminders that were saved, and told in UTC, before the zone was known. */
    public String savedBefore() {
        return bundle.say("saved.before-zone");
    }

    // lists

    public String listTitle() {
        return bundle.say("list.title");
    }

    /** Above what a day brings; the date comes with its weekday and year. */
    public String dayTitle(String date) {
        return bundle.say("day.title", "date", date);
    }

    public String emptyDay(String date) {
        return bundle.say("day.empty", "date", date);
    }

    public String deleteTitle() {
        return bundle.say("delete.which");
    }

    public String emptyList() {
        return bundle.say("list.empty");
    }

    public String emptyListInGroup() {
        return bundle.say("list.empty-in-group");
    }

    public String more(int count) {
        return bundle.say("list.more", "count", count);
    }

    public String deleteButton(int number) {
        return bundle.say("delete.button", "number", number);
    }

    public String deleted() {
        return bundle.say("delete.done");
    }

    public String deletedWhileSending() {
        return bundle.say("delete.being-sent");
    }

    public String alreadyDeleted() {
        return bundle.say("delete.already");
    }

    public String noSuchNumber() {
        return bundle.say("list.no-such-number");
    }

    // the language

    public String askLanguage() {
        return bundle.say("language.ask");
    }

    public String languageName() {
        return bundle.say("language.name");
    }

    public String languageSet() {
        return bundle.say("language.set");
    }

    public EchoTexts echo() {
        return echo;
    }

    public ListTexts lists() {
        return lists;
    }

    public GuideTexts guide() {
        return guide;
    }

    public OfferTexts offer() {
        return offer;
    }

    public PickingTexts picking() {
        return picking;
    }

    public GroupTexts group() {
        return group;
    }

    public FiredTexts fired() {
        return fired;
    }

    public ItemTexts items() {
        return items;
    }

    public CardTexts card() {
        return card;
    }

    public SmallTalk smallTalk() {
        return smallTalk;
    }

    public SettingsTexts settings() {
        return settings;
    }
}
