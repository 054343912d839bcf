package dev.pora.telegram.words;

import dev.pora.user.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people say beside reminders, whole texts in lower case, once for each language. */
public interface SmallTalk {
    static SmallTalk in(Language language) {
        return switch (language) {
            case RUSSIAN -> new RussianSmallTalk();
            case ENGLISH -> new EnglishSmallTalk();
        };
    }

    int ALL = -1;

    /** Whole texts, in lower case, that greet. */
    Set<String> greetings();

    /** Whole texts, in lower case, that thank. */
    Set<String> thanks();

    /** Whole texts, in lower case, or lone signs, that agree or approve. */
    Set<String> agreements();

    /** Whole texts, in lower case, that decline what was offered. */
    Set<String> refusals();

    /** Whole texts, in lower case, that ask after us. */
    Set<String> howAreYou();

    /** Whole texts, in lower case, that mean a command, and the name of each. */
    Map<String, String> spokenCommands();

    /** Whole texts, in lower case, that mean a command in reply to a reminder, and the name of each. */
    Map<String, String> spokenAnswers();

    /** Whole texts, in lower case, that choose one of several things, and which: counted from 0, {@value #ALL} for all of them. */
    Map<String, Integer> spokenChoices();

    /** What a rule may begin with when only the rest of it is typed: "every day at". Tried in this order. */
    List<String> beginningsOfRules();
}
