package dev.pora.telegram.words;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small talk in English. */
final class EnglishSmallTalk implements SmallTalk {
    private static final String DONE = "done";
    private static final String SKIP = "skip";
    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";

    @Override
    public Set<String> greetings() {
        return Set.of("hi", "hello", "hey", "good morning", "good afternoon", "good evening", "start");
    }

    @Override
    public Set<String> thanks() {
        return Set.of("thanks", "thank you", "thx", "ty", "thank you very much");
    }

    @Override
    public Set<String> agreements() {
        return Set.of(
                "ok", "okay", "k", "yes", "yep", "sure", "got it", "great", "good", "cool", "nice", "perfect", "fine");
    }

    @Override
    public Set<String> refusals() {
        return Set.of("no", "nope", "neither", "none", "none of them", "none of these", "wrong", "not this");
    }

    @Override
    public Set<String> howAreYou() {
        return Set.of("how are you", "how are you doing", "hows it going", "whats up", "how do you do");
    }

    @Override
    public Map<String, String> spokenCommands() {
        return Map.ofEntries(
                entry("help", "help"),
                entry("help me", "help"),
                entry("commands", "help"),
                entry("what can you do", "help"),
                entry("what do you do", "help"),
                entry("who are you", "help"),
                entry("how does this work", "help"),
                entry("how does it work", "help"),
                entry("list", "list"),
                entry("my reminders", "list"),
                entry("show list", "list"),
                entry("show my reminders", "list"),
                entry("list reminders", "list"),
                entry("delete", "delete"),
                entry("delete reminder", "delete"),
                entry("delete a reminder", "delete"),
                entry("timezone", "timezone"),
                entry("time zone", "timezone"),
                entry("language", "language"),
                entry("cancel", "cancel"),
                entry("undo", "cancel"),
                entry("never mind", "cancel"),
                entry("nevermind", "cancel"),
                entry("forget it", "cancel"));
    }

    @Override
    public Map<String, String> spokenAnswers() {
        return Map.ofEntries(
                Map.entry("done", DONE),
                Map.entry("did it", DONE),
                Map.entry("finished", DONE),
                Map.entry("skip", SKIP),
                Map.entry("skip it", SKIP),
                Map.entry("skip next", SKIP),
                Map.entry("skip the next one", SKIP),
                Map.entry("pause", PAUSE),
                Map.entry("pause it", PAUSE),
                Map.entry("resume", RESUME),
                Map.entry("continue", RESUME));
    }

    @Override
    public Map<String, Integer> spokenChoices() {
        return Map.ofEntries(
                entry("first", 0),
                entry("the first", 0),
                entry("the first one", 0),
                entry("both", ALL),
                entry("all", ALL),
                entry("all of them", ALL),
                entry("second", 1),
                entry("the second", 1),
                entry("the second one", 1),
                entry("third", 2),
                entry("the third", 2));
    }

    @Override
    public List<String> beginningsOfRules() {
        return List.of("every day", "every day at", "every month", "every");
    }
}
