package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #work call Bob           | call Bob              | #work
            call Bob #Work           | call Bob              | #work
            #дом, #Работа: позвонить | позвонить             | #дом #работа
            call Bob #home #work     | call Bob              | #home #work
            #a_1 tea #b2             | tea                   | #a_1 #b2
            buy #milk today          | buy #milk today       | #milk
            #home buy #milk today    | buy #milk today       | #home #milk
            #हिन्दी चाय                   | चाय                   | #हिन्दी
            """)
    void those_around_a_text_are_taken_out_of_it_and_those_within_stay(String said, String text, String tags) {
        Hashtags read = Hashtags.in(said);

        assertThat(read.text()).isEqualTo(text);
        assertThat(Hashtags.written(read.tags().stream().sorted().toList())).isEqualTo(tags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue #57",
                "c# and f#",
                "a#b",
                "https://pora.dev/#home",
                "# heading",
                "##twice",
                "&#xa0;",
                "#",
                "#a#b",
                "number #1_000",
                ""
            })
    void what_is_no_hashtag_stays_as_it_is(String text) {
        assertThat(Hashtags.in(text)).isEqualTo(new Hashtags(text, Set.of()));
    }

    @Test
    void tags_alone_leave_nothing() {
        assertThat(Hashtags.in("#work #home").text()).isEmpty();
        assertThat(Hashtags.in("#work #home").tags()).containsExactlyInAnyOrder(new Tag("work"), new Tag("home"));
    }

    @Test
    void a_tag_that_is_too_long_and_more_tags_than_there_may_be_are_text() {
        String tooLong = "#" + "a".repeat(65) + " tea";
        String many =
                IntStream.rangeClosed(0, 20).mapToObj(number -> "#a" + number).collect(Collectors.joining(" "));

        assertThat(Stream.of(tooLong, many).map(Hashtags::in))
                .isEqualTo(List.of(new Hashtags(tooLong, Set.of()), new Hashtags(many, Set.of())));
        assertThat(Hashtags.in("#" + "a".repeat(64) + " tea").text()).isEqualTo("tea");
    }

    @Test
    void a_hostile_text_is_read_in_no_time() {
        String hostile = "#a ".repeat(1300) + "!";

        assertThat(Hashtags.in(hostile).text()).isEqualTo("!");
        assertThat(Hashtags.in("#".repeat(4096)).text()).hasSize(4096);
        assertThat(Hashtags.in(" ,;".repeat(1365) + "x").tags()).isEmpty();
    }

    @Test
    void those_that_the_text_has_itself_stand_not_beside_it() {
        Content content = Content.of(new EventName("buy #Milk")).tagged(Set.of(new Tag("milk"), new Tag("home")));

        assertThat(Hashtags.beside(content)).containsExactly(new Tag("home"));
    }
}
