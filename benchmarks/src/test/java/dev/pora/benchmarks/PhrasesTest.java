package dev.pora.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
    private final Readers readers = new Readers();

    static List<String> ordinary() {
        return OrdinaryPhrases.all();
    }

    static List<String> english() {
        return OrdinaryPhrases.ENGLISH_OF_BOTH;
    }

    @Test
    void there_are_as_many_in_each_language() {
        assertThat(OrdinaryPhrases.RUSSIAN).hasSize(20).doesNotHaveDuplicates();
        assertThat(OrdinaryPhrases.ENGLISH).hasSize(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void ours_understands_what_it_is_timed_with(String phrase) {
        assertThat(readers.pora(phrase)).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @MethodSource("english")
    void the_other_one_finds_a_time_in_what_it_is_timed_with(String phrase) {
        assertThat(readers.prettyTime(phrase)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_longest_are_as_long_as_a_message_may_be(LongestPhrase phrase) {
        assertThat(phrase.text()).hasSize(4096);
        assertThat(readers.pora(phrase.text()).event().length()).isLessThanOrEqualTo(4096);
    }
}
