package dev.pora.telegram.words;

import dev.pora.user.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people say beside reminders, whole texts in lower case. */
public final class SmallTalk {
    public static final int ALL = -1;

    private static final List<String> PLACES = List.of("first", "second", "third");

    private final Set<String> greetings;
    private final Set<String> thanks;
    private final Set<String> agreements;
    private final Set<String> refusals;
    private final Set<String> howAreYou;
    private final Map<String, String> spokenCommands;
    private final Map<String, String> spokenAnswers;
    private final Map<String, Integer> spokenChoices;
    private final List<String> beginningsOfSearches;
    private final List<String> beginningsOfRules;

    SmallTalk(Bundle bundle) {
        this.greetings = Set.copyOf(bundle.list("said.greetings"));
        this.thanks = Set.copyOf(bundle.list("said.thanks"));
        this.agreements = Set.copyOf(bundle.list("said.agreements"));
        this.refusals = Set.copyOf(bundle.list("said.refusals"));
        this.howAreYou = Set.copyOf(bundle.list("said.how-are-you"));
        this.spokenCommands = named(
                bundle, "said.command.", "help", "today", "week", "list", "delete", "timezone", "language", "cancel");
        this.spokenAnswers = named(bundle, "said.answer.", "done", "skip", "pause", "resume");
        this.spokenChoices = choices(bundle);
        this.beginningsOfSearches = bundle.list("said.beginnings-of-searches");
        this.beginningsOfRules = bundle.list("said.beginnings-of-rules");
    }

    private static Map<String, String> named(Bundle bundle, String subject, String... names) {
        return meaning(
                Stream.of(names).collect(Collectors.toMap(Function.identity(), name -> bundle.list(subject + name))));
    }

    private static Map<String, Integer> choices(Bundle bundle) {
        Map<Integer, List<String>> words = new LinkedHashMap<>();
        PLACES.forEach(place -> words.put(PLACES.indexOf(place), bundle.list("said.choice." + place)));
        words.put(ALL, bundle.list("said.choice.all"));
        return meaning(words);
    }

    /** Each of the words with what it means. */
    private static <T> Map<String, T> meaning(Map<T, List<String>> words) {
        return words.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static SmallTalk in(Language language) {
        return Texts.in(language).smallTalk();
    }

    /** Whole texts, in lower case, that greet. */
    public Set<String> greetings() {
        return greetings;
    }

    /** Whole texts, in lower case, that thank. */
    public Set<String> thanks() {
        return thanks;
    }

    /** Whole texts, in lower case, or lone signs, that agree or approve. */
    public Set<String> agreements() {
        return agreements;
    }

    /** Whole texts, in lower case, that decline what was offered. */
    public Set<String> refusals() {
        return refusals;
    }

    /** Whole texts, in lower case, that ask after us. */
    public Set<String> howAreYou() {
        return howAreYou;
    }

    /** Whole texts, in lower case, that mean a command, and the name of each. */
    public Map<String, String> spokenCommands() {
        return spokenCommands;
    }

    /** Whole texts, in lower case, that mean a command in reply to a reminder, and the name of each. */
    public Map<String, String> spokenAnswers() {
        return spokenAnswers;
    }

    /** Whole texts, in lower case, that choose one of several things, and which: counted from 0, {@value #ALL} for all of them. */
    public Map<String, Integer> spokenChoices() {
        return spokenChoices;
    }

    /** What somebody may begin with who looks for a reminder, the longer before the shorter. */
    public List<String> beginningsOfSearches() {
        return beginningsOfSearches;
    }

    /** What a rule may begin with when only the rest of it is typed: "every day at". Tried in this order. */
    public List<String> beginningsOfRules() {
        return beginningsOfRules;
    }
}
