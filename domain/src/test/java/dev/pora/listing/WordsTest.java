package dev.pora.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void words_are_compared_in_small_letters_each_once() {
        assertThat(Words.of(" Ёлка\u00a0елка\tTEA tea\u0000ҐРАТЫ ")
                        .orElseThrow()
                        .folded())
                .containsExactly("елка", "tea", "ґраты");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\u0000", "\uD800"})
    void a_text_without_a_word_is_no_search(String text) {
        assertThat(Words.of(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Words(List.of()));
    }

    @Test
    void each_capital_has_its_small_letter() {
        assertThat(Words.SMALL).hasSameSizeAs(Words.CAPITALS);
        for (int place = 0; place < Words.CAPITALS.length(); place++) {
            char small = Character.toLowerCase(Words.CAPITALS.charAt(place));
            assertThat(Words.SMALL.charAt(place)).isEqualTo(small == 'ё' ? 'е' : small);
        }
    }

    @Test
    void every_word_has_to_be_there() {
        Words words = Words.of("чай дом").orElseThrow();

        assertThat(words.areIn("ЧАЙ домой")).isTrue();
        assertThat(words.areIn("чай")).isFalse();
    }
}
