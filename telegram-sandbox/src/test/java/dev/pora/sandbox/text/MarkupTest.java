package dev.pora.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three mark-ups, explicit entities, and what is found in plain text. */
class MarkupTest {
    private static FormattedText read(String mode, String text) throws UnparsableText {
        return TextReading.read(text, mode, MissingNode.getInstance());
    }

    /** Text, then each entity as type@offset+length. */
    private static String brief(FormattedText read) {
        return read.entities().stream()
                .map(entity -> entity.type() + '@' + entity.offset() + '+' + entity.length())
                .collect(Collectors.joining(" ", read.text() + " | ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<b>a</b> <i>b</i>; a b | bold@0+1 italic@2+1",
                "<strong>a</strong><em>b</em><u>c</u><ins>d</ins>; abcd | bold@0+1 italic@1+1 underline@2+1 underline@3+1",
                "<s>a</s><strike>b</strike><del>c</del>; abc | strikethrough@0+1 strikethrough@1+1 strikethrough@2+1",
                "<tg-spoiler>a</tg-spoiler><span class=\"tg-spoiler\">b</span>; ab | spoiler@0+1 spoiler@1+1",
                "<b>x <i>y</i></b>; x y | bold@0+3 italic@2+1",
                "<a href=\"https://pora.dev/\">p</a>; p | text_link@0+1",
                "<a href='tg://user?id=7'>Anna</a>; Anna | text_mention@0+4",
                "<pre><code class=\"language-java\">x()</code></pre>; x() | pre@0+3",
                "<blockquote>q</blockquote><blockquote expandable>r</blockquote>; qr | blockquote@0+1 expandable_blockquote@1+1",
                "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>; 👍 | custom_emoji@0+2",
                "<tg-time unix=\"1647531900\" format=\"wDT\">soon</tg-time>; soon | date_time@0+4",
                "😀<b>b</b>; 😀b | bold@2+1",
                "  <b> a </b>  ; a | bold@0+1",
                "<b></b>x; x |"
            })
    void html_becomes_entities(String html, String expected) throws UnparsableText {
        assertThat(brief(read("HTML", html)).trim()).isEqualTo(expected);
    }

    @Test
    void html_references_are_resolved_and_unknown_ones_stay() throws UnparsableText {
        assertThat(read("HTML", "1 &lt; 2 &amp;&amp; &quot;q&quot; &#1078;&#x436; &nbsp; &#0;")
                        .text())
                .isEqualTo("1 < 2 && \"q\" жж &nbsp; &#0;");
        assertThat(brief(read("HTML", "<code>a &lt; b</code>"))).isEqualTo("a < b | code@0+5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a<x>b</x>; Unsupported start tag \"x\" at byte offset 1",
                "ж<x>; Unsupported start tag \"x\" at byte offset 2",
                "<b>a; Can't find end tag corresponding to start tag \"b\"",
                "a</b>; Unexpected end tag at byte offset 1",
                "<b><i>a</b></i>; Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "<b; Unclosed start tag at byte offset 0",
                "<b>a</b; Unclosed end tag at byte offset 4",
                "<a href=\"x; Unclosed start tag at byte offset 0",
                "<span>a</span>; Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "<tg-time unix=\"soon\">a</tg-time>; Invalid date_time specified in the tag \"tg-time\" at byte offset 0",
                "1 < 2; Unclosed start tag at byte offset 2"
            })
    void wrong_html_is_refused_with_its_place(String html, String reason) {
        assertThatThrownBy(() -> read("HTML", html))
                .isInstanceOf(UnparsableText.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "*a* _b_ __c__ ~d~ ||e||; a b c d e | bold@0+1 italic@2+1 underline@4+1 strikethrough@6+1 spoiler@8+1",
                "*a _b_*; a b | bold@0+3 italic@2+1",
                "1\\.5 \\- 2\\!; 1.5 - 2! |",
                "[p](https://pora.dev/x\\)y); p | text_link@0+1",
                "![22:45](tg://time?unix=1647531900&format=t); 22:45 | date_time@0+5",
                "![👍](tg://emoji?id=5368324170671202286); 👍 | custom_emoji@0+2"
            })
    void markdown_becomes_entities(String markdown, String expected) throws UnparsableText {
        assertThat(brief(read("MarkdownV2", markdown)).trim()).isEqualTo(expected);
    }

    @Test
    void code_and_quotations_are_read_as_blocks() throws UnparsableText {
        assertThat(brief(read("MarkdownV2", "`a*b`"))).isEqualTo("a*b | code@0+3");
        assertThat(brief(read("MarkdownV2", "```java\nx.y();\n```"))).isEqualTo("x.y(); | pre@0+6");
        assertThat(brief(read("MarkdownV2", ">a\n>b\nc"))).isEqualTo("a\nb\nc | blockquote@0+3");
        assertThat(brief(read("MarkdownV2", ">a\n>b||"))).isEqualTo("a\nb | expandable_blockquote@0+3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.b; Character '.' is reserved and must be escaped with the preceding '\\'",
                "#1; Character '#' is reserved and must be escaped with the preceding '\\'",
                "ж*a; Can't find end of Bold entity at byte offset 2",
                "_a; Can't find end of Italic entity at byte offset 0",
                "[a](b; Can't find end of a URL at byte offset 3",
                "![a](https://x); Custom emoji or date_time URL must be specified"
            })
    void wrong_markdown_is_refused(String markdown, String reason) {
        assertThatThrownBy(() -> read("MarkdownV2", markdown))
                .isInstanceOf(UnparsableText.class)
                .hasMessage(reason);
    }

    @Test
    void the_old_markdown_still_works() throws UnparsableText {
        assertThat(brief(read("Markdown", "*a* _b_ `c` [d](https://e.com/) \\*")))
                .isEqualTo("a b c d * | bold@0+1 italic@2+1 code@4+1 text_link@6+1");
        assertThatThrownBy(() -> read("Markdown", "a *b"))
                .hasMessage("Can't find end of the entity starting at byte offset 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/start; bot_command@0+6",
                "see /list@pora_bot now; bot_command@4+14",
                "a/b 1/2 //x;",
                "hi @pora_bot!; mention@3+9",
                "me@pora.dev; email@0+11",
                "go to https://pora.dev/x?y=1.; url@6+22",
                "pora.dev and яндекс.рф; url@0+8 url@13+9",
                "#дом 5 #1; hashtag@0+4",
                "в 9.30 и 10.11;"
            })
    void plain_text_has_its_entities_found(String text, String expected) {
        String found = brief(TextReading.typed(text, List.of()));
        assertThat(found.substring(found.indexOf(" | ") + 3)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void explicit_entities_count_utf_16_units_and_stay_inside_the_text() throws Exception {
        assertThat(brief(explicit("😀 now", "[{\"type\":\"bold\",\"offset\":3,\"length\":3}]")))
                .isEqualTo("😀 now | bold@3+3");
        assertThatThrownBy(() -> explicit("ab", "[{\"type\":\"bold\",\"offset\":1,\"length\":2}]"))
                .isInstanceOf(UnparsableText.class);
        assertThatThrownBy(() -> explicit("😀", "[{\"type\":\"bold\",\"offset\":1,\"length\":1}]"))
                .isInstanceOf(UnparsableText.class);
        FormattedText time = explicit(
                "at nine",
                "[{\"type\":\"date_time\",\"offset\":3,\"length\":4,\"unix_time\":1647531900,\"date_time_format\":\"t\"}]");
        assertThat(time.entitiesJson().get(0).path("unix_time").asLong()).isEqualTo(1_647_531_900L);
    }

    private static FormattedText explicit(String text, String entities) throws UnparsableText, IOException {
        JsonNode parsed = new ObjectMapper().readTree(entities);
        return TextReading.read(text, "", parsed);
    }

    /** Every text of up to six pieces: each is read or refused, and what is read keeps its entities inside it. */
    @Test
    void no_combination_of_marks_breaks_the_parsers() {
        assertNothingBreaks("HTML", List.of("<b>", "</b>", "<pre>", "</pre>", "&lt;", "<", "x ", "</"));
        assertNothingBreaks("MarkdownV2", List.of("*", "_", "||", "`", "[", "](", ")", "\\", "\n>", "ж"));
        assertNothingBreaks("Markdown", List.of("*", "_", "`", "[", "](", ")", "\\", "ж"));
        assertNothingBreaks("", List.of("/a", "@abc", "#b", ".com", "a", " ", "😀", "https://"));
    }

    private static void assertNothingBreaks(String mode, List<String> pieces) {
        List<String> texts = List.of("");
        int read = 0;
        for (int length = 0; length < 5; length++) {
            List<String> longer = new ArrayList<>();
            texts.forEach(text -> pieces.forEach(piece -> longer.add(text + piece)));
            texts = longer;
            for (String text : texts) {
                read += isRead(mode, text) ? 1 : 0;
            }
        }
        assertThat(read).as(mode).isGreaterThan(100);
    }

    private static boolean isRead(String mode, String text) {
        try {
            FormattedText read = read(mode, text);
            assertThat(read.entities())
                    .as(text)
                    .allMatch(entity -> entity.end() <= read.text().length());
            return true;
        } catch (UnparsableText refused) {
            assertThat(refused.reason()).isNotBlank();
            return false;
        }
    }
}
