package dev.pora.telegram.conversation.typed;

import dev.pora.telegram.words.SmallTalk;
import dev.pora.user.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Recognises whole texts, in any of our languages, that nobody wants to be reminded of: "hello", "ok", "what can you do". */
public final class Courtesy {
    private Courtesy() {}

    public static boolean greets(String text) {
        return isOneOf(SmallTalk::greetings, text);
    }

    public static boolean thanks(String text) {
        return isOneOf(SmallTalk::thanks, text);
    }

    public static boolean agrees(String text) {
        return isOneOf(SmallTalk::agreements, text);
    }

    public static boolean declines(String text) {
        return isOneOf(SmallTalk::refusals, text);
    }

    public static boolean asksHowWeAre(String text) {
        return isOneOf(SmallTalk::howAreYou, text);
    }

    /** The command that the text means in plain words. */
    public static Optional<CommandLine> command(String text) {
        String bare = bare(text);
        return Stream.of(Language.values())
                .map(language -> SmallTalk.in(language).spokenCommands())
                .flatMap(spoken -> Optional.ofNullable(spoken.get(bare)).stream())
                .findFirst()
                .map(CommandLine::named);
    }

    /** What is looked for by a text that begins with such a word and goes on: "find milk". */
    public static Optional<String> query(String text) {
        String words = text.strip();
        return Stream.of(Language.values())
                .flatMap(language -> SmallTalk.in(language).beginningsOfSearches().stream())
                .filter(beginning -> words.toLowerCase(Locale.ROOT).startsWith(beginning + " "))
                .findFirst()
                .map(beginning -> words.substring(beginning.length()).strip());
    }

    /** The command that the text means in reply to a reminder that was told. */
    public static Optional<String> answer(String text) {
        String bare = bare(text);
        return Stream.of(Language.values())
                .map(language -> SmallTalk.in(language).spokenAnswers())
                .flatMap(spoken -> Optional.ofNullable(spoken.get(bare)).stream())
                .findFirst();
    }

    /** The place, from 0, of what the text chooses. */
    public static Optional<Integer> choice(String text) {
        String bare = bare(text);
        return Stream.of(Language.values())
                .map(language -> SmallTalk.in(language).spokenChoices())
                .flatMap(spoken -> Optional.ofNullable(spoken.get(bare)).stream())
                .findFirst();
    }

    private static boolean isOneOf(Function<SmallTalk, Set<String>> words, String text) {
        String bare = bare(text);
        return Stream.of(Language.values()).map(SmallTalk::in).map(words).anyMatch(known -> known.contains(bare));
    }

    /** Without punctuation, save where there is nothing else: a lone sign stays. */
    private static String bare(String text) {
        String letters = text.replaceAll("[^\\p{L}\\s]", "").strip().toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? text.strip() : letters.replaceAll("\\s+", " ");
    }
}
