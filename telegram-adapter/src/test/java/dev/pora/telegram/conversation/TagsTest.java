package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.notification.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
    private final Talk talk = Talk.inMoscow("en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#work call Bob tomorrow at 9",
                "tomorrow at 9 call Bob #work",
                "tomorrow at 9 #Work call Bob",
                "call Bob #work tomorrow at 9",
                "завтра в 9 call Bob #work"
            })
    void a_hashtag_tags_and_is_said_back_beside_the_event(String typed) {
        assertThat(talk.says(typed)).startsWith("I'll remind you: call Bob #work\nThu, 12 March 2026, 09:00");
        assertThat(talk.events()).containsExactly("call Bob");
        assertThat(talk.contents().getFirst().tags()).containsExactly(new Tag("work"));
    }

    @Test
    void a_hashtag_within_stays_a_word_of_the_event() {
        var _ = talk.says("tomorrow at 9 buy #milk and bread");

        assertThat(talk.events()).containsExactly("buy #milk and bread");
        assertThat(talk.contents().getFirst().tags()).containsExactly(new Tag("milk"));
    }

    @Test
    void a_tag_alone_is_the_event_as_well() {
        var _ = talk.says("tomorrow at 9 #work");

        assertThat(talk.events()).containsExactly("#work");
    }

    @Test
    void an_answer_to_the_question_when_keeps_the_tag() {
        var _ = talk.says("call Bob #work");
        assertThat(talk.presses("Tomorrow")).contains("I'll remind you: call Bob #work");

        assertThat(talk.contents().getFirst().tags()).containsExactly(new Tag("work"));
    }

    @Test
    void each_of_several_lines_has_its_own() {
        assertThat(talk.says("tomorrow at 9 tea #home\ntomorrow at 10 call #work"))
                .contains("tea #home\n", "call #work\n");
        assertThat(talk.contents())
                .extracting(one -> List.copyOf(one.tags()))
                .containsExactly(List.of(new Tag("home")), List.of(new Tag("work")));
    }

    @Test
    void an_edit_of_the_message_changes_the_tag() {
        var _ = talk.says("tomorrow at 9 call Bob #work");

        assertThat(talk.edits("tomorrow at 9 call Bob #home")).contains("call Bob #home");
        assertThat(talk.contents().getFirst().tags()).containsExactly(new Tag("home"));
        assertThat(talk.edits("tomorrow at 9 call Bob #home")).isEmpty();
    }

    @Test
    void the_list_is_narrowed_by_a_tag_and_widened_again() {
        var _ = talk.says("tomorrow at 9 tea #home");
        var _ = talk.says("tomorrow at 10 call #work");
        var _ = talk.says("every day at 8 report #work");

        assertThat(talk.says("/list")).contains("1. 09:00 tea #home");
        assertThat(talk.labels()).contains("#work (2)", "#home (1)");
        assertThat(talk.presses("#work"))
                .contains("Tagged #work", "1. 10:00 call", "2. report")
                .doesNotContain("tea");
        assertThat(talk.labels()).contains("✖ All", "✓ #work (2)");
        assertThat(talk.presses("⚙️ 1")).contains("call");
        assertThat(talk.presses("« To the list")).contains("Tagged #work");
        assertThat(talk.presses("✖ All")).contains("tea", "call");
    }

    @Test
    void a_tag_is_typed_with_its_sign_or_without() {
        var _ = talk.says("tomorrow at 9 чай #дом");
        var _ = talk.says("tomorrow at 10 call Bob about the house");

        assertThat(talk.says("/list #дом"))
                .contains("Tagged #дом", "1. 09:00 чай")
                .doesNotContain("Bob");
        assertThat(talk.says("/list Дом")).contains("Tagged #дом");
        assertThat(talk.says("/list #nothing")).contains("Nothing has that tag", "чай", "Bob");
        assertThat(talk.says("/list house")).contains("Found 1 reminder", "Bob");
    }

    @Test
    void a_group_has_no_buttons_of_tags_and_narrows_what_is_told_there() {
        var _ = talk.says("tomorrow at 9 secret #private");
        Talk group = talk.inGroup();
        var _ = group.says("@PoraBot tomorrow at 10 stand-up #work");
        var _ = group.says("@PoraBot tomorrow at 11 lunch");

        assertThat(group.says("/list@porabot")).contains("stand-up", "lunch");
        assertThat(group.labels()).containsExactly("⚙️ 1", "⚙️ 2");
        assertThat(group.says("/list@porabot #work")).contains("stand-up").doesNotContain("lunch");
        assertThat(group.says("/list@porabot #private")).doesNotContain("secret");
    }
}
