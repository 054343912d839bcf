package dev.pora.telegram.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import dev.pora.user.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the texts of every language. */
class WordsTest {
    @ParameterizedTest
    @EnumSource
    void every_key_stands_in_every_language_with_the_same_arguments(Language language) {
        assertThat(differences(Bundle.of(Language.ENGLISH), Bundle.of(language)))
                .as(language.tag())
                .isEmpty();
        assertThat(Bundle.of(language).arguments()).hasSizeGreaterThan(200);
    }

    @Test
    void a_planted_difference_is_found() throws IOException {
        Bundle one = planted("same={who}", "only=here", "argument={who}", "kind={n, number}", "form={n, number}");
        Bundle other =
                planted("same={who}!", "more=there", "argument={whom}", "kind={n}", "form={n, plural, other {#}}");

        assertThat(differences(one, other)).containsExactly("argument", "kind", "more", "only");
    }

    private static Bundle planted(String... lines) throws IOException {
        return Bundle.read("planted", new StringReader(String.join("\n", lines)), Language.RUSSIAN.locale());
    }

    /** The keys that only one of them has, or that take other arguments in the other. */
    private static List<String> differences(Bundle one, Bundle other) {
        SortedMap<String, SortedMap<String, Saying.Kind>> all = new TreeMap<>(one.arguments());
        all.putAll(other.arguments());
        return all.keySet().stream()
                .filter(key -> !(one.arguments().containsKey(key)
                        && one.arguments().get(key).equals(other.arguments().get(key))))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_plural_has_all_forms_of_its_language(Language language) throws IOException {
        assertThat(withoutForms(WrittenWords.of(language), language)).isEmpty();
    }

    @Test
    void a_planted_plural_without_a_form_is_found() {
        Map<String, String> planted = Map.of(
                "whole", "{n, plural, =0 {no} one {a} few {b} many {c} other {d}}",
                "inside", "{who, select, a {{n, plural, one {a} many {c} other {d}}} other {}}");

        assertThat(withoutForms(planted, Language.RUSSIAN)).containsExactly("inside");
        assertThat(withoutForms(planted, Language.ENGLISH)).isEmpty();
    }

    private static List<String> withoutForms(Map<String, String> texts, Language language) {
        List<String> forms =
                List.copyOf(PluralRules.forLocale(language.locale()).getKeywords());
        return texts.entrySet().stream()
                .filter(text -> !plurals(text.getValue()).allMatch(selectors -> selectors.containsAll(forms)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The selectors of each plural in a pattern. */
    private static Stream<List<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Stream.Builder<List<String>> plurals = Stream.builder();
        for (int index = 0; index < pattern.countParts(); index++) {
            if (pattern.getPart(index).getArgType() == MessagePattern.ArgType.PLURAL
                    && pattern.getPartType(index) == MessagePattern.Part.Type.ARG_START) {
                plurals.add(selectors(pattern, index + 1, pattern.getLimitPartIndex(index)));
            }
        }
        return plurals.build();
    }

    private static List<String> selectors(MessagePattern pattern, int start, int limit) {
        List<String> selectors = new ArrayList<>();
        for (int index = start; index < limit; index++) {
            switch (pattern.getPartType(index)) {
                case ARG_SELECTOR -> selectors.add(pattern.getSubstring(pattern.getPart(index)));
                case ARG_START, MSG_START -> index = pattern.getLimitPartIndex(index);
                default -> {}
            }
        }
        return selectors;
    }

    /** Before a brace or a number sign an apostrophe begins what is no argument. */
    @ParameterizedTest
    @EnumSource
    void no_apostrophe_swallows_an_argument(Language language) throws IOException {
        assertThat(WrittenWords.of(language).values()).noneMatch(text -> text.matches("(?s).*'[{}#].*"));
    }

    @ParameterizedTest
    @EnumSource
    void every_key_is_said_and_everything_said_has_its_key(Language language) throws IOException {
        Map<String, String> words = WrittenWords.of(language);

        assertThat(unsaid(words, language)).isEmpty();

        words.put("planted.unused", "Nobody says this");
        assertThat(unsaid(words, language)).containsExactly("planted.unused");
    }

    /** Each text begins with its key, everything is said, and the keys are looked for in it. */
    private static List<String> unsaid(Map<String, String> words, Language language) throws IOException {
        Map<String, String> marked = new TreeMap<>();
        words.forEach((key, text) -> marked.put(key, "⟦" + key + "⟧" + text));
        String everything = String.join("\n", Everything.of(new Texts(WrittenWords.bundle(marked, language))));
        return marked.keySet().stream()
                .filter(key -> !everything.contains("⟦" + key + "⟧"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_said_is_empty_or_shows_a_pattern(Language language) {
        assertThat(Everything.of(Texts.in(language)))
                .hasSizeGreaterThan(250)
                .noneMatch(String::isBlank)
                .noneMatch(said -> said.contains("{") || said.contains("}") || said.contains("null"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1   | 1 напоминание снова работает    | 1 напоминание переходит    | 1 напоминание:   | 1 напоминание осталось   | 1 напоминание теперь идёт   | до 1 раза
            2   | 2 напоминания снова работают    | 2 напоминания переходят    | 2 напоминания:   | 2 напоминания остались   | 2 напоминания теперь идут   | до 2 раз
            5   | 5 напоминаний снова работают    | 5 напоминаний переходят    | 5 напоминаний:   | 5 напоминаний остались   | 5 напоминаний теперь идут   | до 5 раз
            11  | 11 напоминаний снова работают   | 11 напоминаний переходят   | 11 напоминаний:  | 11 напоминаний остались  | 11 напоминаний теперь идут  | до 11 раз
            21  | 21 напоминание снова работает   | 21 напоминание переходит   | 21 напоминание:  | 21 напоминание осталось  | 21 напоминание теперь идёт  | до 21 раза
            22  | 22 напоминания снова работают   | 22 напоминания переходят   | 22 напоминания:  | 22 напоминания остались  | 22 напоминания теперь идут  | до 22 раз
            25  | 25 напоминаний снова работают   | 25 напоминаний переходят   | 25 напоминаний:  | 25 напоминаний остались  | 25 напоминаний теперь идут  | до 25 раз
            111 | 111 напоминаний снова работают  | 111 напоминаний переходят  | 111 напоминаний: | 111 напоминаний остались | 111 напоминаний теперь идут | до 111 раз
            """)
    void russian_counts_reminders_as_russians_do(
            int count, String alive, String following, String saved, String staying, String moved, String times) {
        Texts texts = Texts.in(Language.RUSSIAN);

        assertThat(texts.alive(count)).contains(" " + alive + ".");
        assertThat(texts.following(count)).startsWith(following + " на");
        assertThat(texts.savedSeveral(count)).isEqualTo("Запомнил " + saved);
        assertThat(texts.settings().staying(count, "Минск")).startsWith(staying + " по");
        assertThat(texts.settings().moved(count)).startsWith(moved + " по");
        assertThat(texts.card().times(count)).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1   | 1 reminder is    | 1 reminder moves    | 1 reminder stays    | 1 reminder follows
            2   | 2 reminders are  | 2 reminders move    | 2 reminders stay    | 2 reminders follow
            21  | 21 reminders are | 21 reminders move   | 21 reminders stay   | 21 reminders follow
            """)
    void english_counts_reminders_too(int count, String alive, String following, String staying, String moved) {
        Texts texts = Texts.in(Language.ENGLISH);

        assertThat(texts.alive(count)).contains(" " + alive + " active again.");
        assertThat(texts.following(count)).startsWith(following + " to");
        assertThat(texts.settings().staying(count, "Minsk")).startsWith(staying + " on");
        assertThat(texts.settings().moved(count)).startsWith(moved + " the new clock");
    }

    @Test
    void nothing_to_move_is_said_without_a_number() {
        assertThat(Texts.in(Language.RUSSIAN).settings().moved(0)).isEqualTo("Переносить больше нечего.");
        assertThat(Texts.in(Language.ENGLISH).settings().moved(0)).isEqualTo("There is nothing left to move.");
    }
}
