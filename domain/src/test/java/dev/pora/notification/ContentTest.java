package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pora.channel.MessageRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    private static final Content TEA = Content.of(new EventName("чай"));

    @ParameterizedTest
    @ValueSource(strings = {"дом", "ёлка", "work_2", "_", "7", "日本", "हिन्दी", "𐐨"})
    void words_of_every_alphabet_are_tags(String word) {
        assertThat(new Tag(word).value()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#дом", "два слова", "a-b", "%", "👍", "\uD801", "a\u0000"})
    void what_is_no_single_word_is_no_tag(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag(text));
    }

    @Test
    void a_tag_is_the_same_in_every_case_and_however_its_letters_are_composed() {
        assertThat(new Tag("ДОМ")).isEqualTo(new Tag("дом"));
        assertThat(new Tag("И\u0306од")).isEqualTo(new Tag("йод"));
        assertThat(new Tag(new Tag("İÇ").value())).isEqualTo(new Tag("İÇ"));
    }

    @Test
    void a_tag_has_at_most_64_characters() {
        assertThat(new Tag("𐐨".repeat(Tag.MOST)).value()).hasSize(2 * Tag.MOST);
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag("я".repeat(Tag.MOST + 1)));
    }

    @Test
    void tags_come_in_their_order_and_cannot_be_changed_from_outside() {
        Set<Tag> given = new HashSet<>(Set.of(new Tag("чай"), new Tag("дом"), new Tag("еда")));
        Content content = TEA.tagged(given);
        given.clear();

        assertThat(content.tags()).containsExactly(new Tag("дом"), new Tag("еда"), new Tag("чай"));
    }

    @Test
    void there_are_at_most_twenty_tags() {
        Set<Tag> many = IntStream.rangeClosed(0, Content.MOST_TAGS)
                .mapToObj(number -> new Tag("t" + number))
                .collect(Collectors.toSet());

        assertThatIllegalArgumentException().isThrownBy(() -> TEA.tagged(many));
    }

    @Test
    void each_change_leaves_the_rest_as_it_was() {
        Original photo = new Original("telegram", new MessageRef("101/7"));
        Content whole = TEA.copying(photo).tagged(List.of(new Tag("дом"))).saidIn(new MessageRef("101/8"));

        assertThat(whole.called(new EventName("кофе")).called(TEA.event())).isEqualTo(whole);
        assertThat(whole.withoutOriginal().copying(photo)).isEqualTo(whole);
        assertThat(whole.withoutSource().saidIn(new MessageRef("101/8"))).isEqualTo(whole);
        assertThat(whole.withoutOriginal().tagged(List.of()).withoutSource()).isEqualTo(TEA);
    }

    @Test
    void an_original_is_a_message_on_a_channel() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Original(" ", new MessageRef("1/2")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Original("telegram", new MessageRef("")));
    }
}
