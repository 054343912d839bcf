package dev.pora.telegram.conversation.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "work, home | #work #home",
                "#работа #дом | #работа #дом",
                "#работа,#дом | #работа #дом",
                "работа дом | #работа #дом",
                "важные дела, дом | #важные_дела #дом",
                "Дом; ДОМ, дом | #дом",
                "##дом | #дом",
                "work-home | #work_home",
                "2026 | #2026",
                "дом, | #дом"
            })
    void tags_are_read_as_people_type_them(String typed, String tags) {
        TagWords.Read read = TagWords.read(typed);

        assertThat(TagWords.shown(read.tags())).isEqualTo(tags);
        assertThat(read.unfit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"дом!", "#", "👍", "дом, сад?", "a/b"})
    void what_is_no_tag_is_named(String typed) {
        assertThat(TagWords.read(typed).unfit()).isPresent();
    }
}
