package dev.pora.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the chat page's files; how it behaves is for a browser to show. */
class ChatPageTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:from |import |href=|src=)['\"]\\./([\\w.]+)['\"]");
    private static final Pattern SENTENCE_KEY = Pattern.compile("(?m)^ {2}(\\w+):");
    private static final Pattern SAID = Pattern.compile("\\bsay\\('(\\w+)'");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "setHTML",
                "document.write",
                "DOMParser",
                "createContextualFragment",
                "srcdoc",
                "eval(",
                "new Function"
            })
    void no_script_turns_text_into_html_or_code(String danger) {
        assertThat(files(".js"))
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain(danger));
    }

    @Test
    void the_page_passes_a_policy_without_inline_scripts_and_styles() {
        assertThat(files(".html").get("index.html"))
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\s(?:style|on\\w+)=");
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        assertThat(files(".html").get("index.html")).doesNotContain("//");
        assertThat(files(".css"))
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain("url(", "@import"));
        assertThat(files(".js"))
                .allSatisfy((name, text) ->
                        assertThat(text).as(name).doesNotContainPattern("(?:from|import\\(?) ?['\"](?!\\./)"));
    }

    @Test
    void every_file_that_is_referred_to_is_there() {
        Map<String, String> all = files("");
        assertThat(all.values().stream().flatMap(text -> found(REFERENCE, text)))
                .contains("main.js", "base.css", "pora.svg", "words.js")
                .allMatch(all::containsKey);
    }

    @Test
    void both_languages_say_the_same_sentences() {
        List<String> russian =
                found(SENTENCE_KEY, files(".js").getOrDefault("russian.js", "")).toList();
        List<String> english =
                found(SENTENCE_KEY, files(".js").getOrDefault("english.js", "")).toList();
        assertThat(english)
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(russian);
        assertThat(files(".js").values().stream().flatMap(text -> found(SAID, text)))
                .hasSizeGreaterThan(100)
                .allMatch(english::contains);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static Map<String, String> files(String ending) {
        try (Stream<Path> files = Files.list(
                Path.of(ChatPageTest.class.getResource("chat/index.html").toURI())
                        .getParent())) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.toList()) {
                if (file.toString().endsWith(ending)) {
                    texts.put(file.getFileName().toString(), Files.readString(file, UTF_8));
                }
            }
            return texts;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
