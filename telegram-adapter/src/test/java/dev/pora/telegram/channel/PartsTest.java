package dev.pora.telegram.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.telegram.conversation.turn.RichText;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void a_text_that_fits_is_left_alone() {
        RichText text = RichText.bold("x".repeat(4096));
        assertThat(Parts.of(text)).containsExactly(text);
    }

    @Test
    void a_long_text_is_cut_at_the_end_of_a_line_before_a_space() {
        String first = "a b ".repeat(700) + "\n";
        String second = "c ".repeat(1500);
        assertThat(texts(first + second)).containsExactly(first, second);
    }

    @Test
    void without_lines_it_is_cut_between_words() {
        List<String> parts = texts("word ".repeat(2000));
        assertThat(parts).allSatisfy(part -> assertThat(part).startsWith("word").endsWith(" "));
        assertThat(String.join("", parts)).isEqualTo("word ".repeat(2000));
    }

    @Test
    void a_surrogate_pair_is_never_cut() {
        List<String> parts = texts("x" + "🫖".repeat(3000));
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            assertThat(part.length()).isLessThanOrEqualTo(4096);
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
        });
    }

    @Test
    void a_joined_emoji_is_never_cut() {
        String family = "👨‍👩‍👧";
        List<String> parts = texts("x" + family.repeat(600));
        assertThat(parts).hasSize(2);
        assertThat(parts.getLast()).isEqualTo(family.repeat(parts.getLast().length() / family.length()));
    }

    @Test
    void a_text_without_any_border_is_cut_all_the_same() {
        assertThat(texts("e" + "\u0301".repeat(9000))).hasSize(3);
    }

    @Test
    void bold_stays_where_it_was() {
        RichText whole =
                RichText.plain("y".repeat(4000)).thenBold("B".repeat(200)).then("z".repeat(10));
        List<RichText> parts = Parts.of(whole);
        assertThat(parts.getFirst().bold()).containsExactly(new RichText.Span(4000, 96));
        assertThat(parts.getLast().bold()).containsExactly(new RichText.Span(0, 104));
    }

    @Test
    void a_part_of_spaces_alone_is_left_out() {
        assertThat(texts("x".repeat(4096) + " ".repeat(5000))).hasSize(1);
    }

    private static List<String> texts(String whole) {
        return Parts.of(RichText.plain(whole)).stream().map(RichText::text).toList();
    }
}
