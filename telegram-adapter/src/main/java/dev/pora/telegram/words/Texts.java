package dev.pora.telegram.words;

import dev.pora.user.Language;
import java.util.List;

/**
 * Everything that the bot says, once for each language, for a reader to look over in one place. Dates, zones and rules
 * come ready from {@code dev.pora.wording}.
 */
public interface Texts {
    static Texts in(Language language) {
        return switch (language) {
            case RUSSIAN -> new RussianTexts();
            case ENGLISH -> new EnglishTexts();
        };
    }

    /** A town as a button shows it. */
    record Town(String name, String zone) {}

    String welcome(String name);

    /** How to begin, for somebody whose zone is known. */
    String invitation();

    String welcomeInGroup(String bot);

    String youAreWelcome();

    String iAmWell();

    String help(String bot);

    String unknownCommand();

    String textOnly();

    String tooLong(int most);

    String tooManyLines(int most);

    String alive(int count);

    /** What is said where the presser may not own what the button is about. */
    String notYours();

    String stale();

    // reminders

    String willRemind();

    /** Over several that were saved at once. */
    String savedSeveral(int count);

    String undo();

    /** The same for all that were saved at once. */
    String undoAll();

    String utcForNow();

    /** Quiet hours hold a reminder back until then. */
    String heldUntil(String moment);

    String alreadyPast();

    String askWhen();

    /**
     * Four answers to {@link #askWhen}: in 10 minutes, in an hour, this evening, tomorrow; each is read as a phrase.
     *
     * @param evening the time of this evening
     * @param tomorrow the time of tomorrow
     */
    List<String> whenAnswers(String evening, String tomorrow);

    String askWhat();

    /** How to answer a question in a group, where the bot hears only what is said to it. */
    String inReply();

    String example();

    String chooseOne();

    /** Over the only reading of a doubtful phrase. */
    String isItThis();

    String cancelled();

    String nothingToCancel();

    // the zone

    String askTown();

    String askTownFor(String event);

    String tooManyWaiting();

    /** Towns to choose from, one for each button. */
    List<Town> towns();

    String locate();

    String locateHere();

    String shareLocation();

    String locateInPrivate();

    String whichTown();

    String unknownTown(String typed);

    /** Follows {@link #unknownTown}, over the buttons of {@link #whenAnswers}. */
    String orReminder();

    String noZoneThere();

    String zoneIs(String zone, String clock);

    /** The place is how a typed one was understood, followed by a way to correct it; empty when it was chosen. */
    String zoneSet(String place, String zone, String clock);

    String following(int count);

    /** Over reminders that were saved, and told in UTC, before the zone was known. */
    String savedBefore();

    // lists

    String listTitle();

    String deleteTitle();

    String emptyList();

    String emptyListInGroup();

    String more(int count);

    String deleteButton(int number);

    String deleted();

    String deletedWhileSending();

    String alreadyDeleted();

    String noSuchNumber();

    // the language

    String askLanguage();

    String languageName();

    String languageSet();

    FiredTexts fired();

    CardTexts card();

    SettingsTexts settings();
}
