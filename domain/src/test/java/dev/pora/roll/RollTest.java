package dev.pora.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.user.TelegramId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollTest {
    private static final Instant TODAY = Instant.parse("2026-03-11T09:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-03-12T09:00:00Z");
    private static final Person ANNA = new Person(Optional.of(new TelegramId(1)), Optional.of("anna"), "Анна");
    private static final Person BORIS = Person.named("boris");
    private static final Person KNOWN_BORIS = new Person(Optional.of(new TelegramId(2)), Optional.of("Boris"), "Борис");

    @Test
    void an_occurrence_is_done_when_all_have_done_it() {
        Roll roll = Roll.of(List.of(ANNA, BORIS));

        Roll half = roll.done(ANNA, TODAY);

        assertThat(half.isDone(TODAY)).isFalse();
        assertThat(half.waiting(TODAY)).containsExactly(BORIS);
        assertThat(half.doneBy(TODAY)).containsExactly(ANNA);
        assertThat(half.done(BORIS, TODAY).isDone(TODAY)).isTrue();
    }

    @Test
    void the_next_occurrence_waits_for_all_of_them_again() {
        Roll done = Roll.of(List.of(ANNA, BORIS)).done(ANNA, TODAY).done(BORIS, TODAY);

        assertThat(done.waiting(TOMORROW)).containsExactly(ANNA, BORIS);
    }

    @Test
    void whoever_did_a_later_one_has_done_those_before_it() {
        Roll roll = Roll.of(List.of(ANNA)).done(ANNA, TOMORROW);

        assertThat(roll.done(ANNA, TODAY)).isEqualTo(roll);
        assertThat(roll.isDone(TODAY)).isTrue();
        assertThat(roll.isDone(TOMORROW)).isTrue();
    }

    @Test
    void nobody_is_never_done_with_it() {
        assertThat(Roll.NOBODY.isDone(TODAY)).isFalse();
    }

    @Test
    void somebody_who_was_named_by_user_name_is_known_from_their_first_answer_on() {
        Roll roll = Roll.of(List.of(BORIS)).done(KNOWN_BORIS, TODAY);
        Person renamed = new Person(Optional.of(new TelegramId(2)), Optional.of("boris_the_second"), "Борис Б.");

        assertThat(roll.doneBy(TODAY)).containsExactly(KNOWN_BORIS);
        assertThat(roll.names(renamed)).isTrue();
        assertThat(roll.names(new Person(Optional.of(new TelegramId(3)), Optional.of("boris"), "Other")))
                .as("the name is somebody else's now")
                .isFalse();
    }

    @Test
    void somebody_else_changes_nothing_by_doing_it() {
        Roll roll = Roll.of(List.of(ANNA));

        assertThat(roll.done(BORIS, TODAY)).isEqualTo(roll);
    }

    @Test
    void nobody_is_named_twice_and_who_leaves_is_gone() {
        Roll roll = Roll.of(List.of(ANNA, BORIS, ANNA)).with(KNOWN_BORIS);

        assertThat(roll.entries()).extracting(Roll.Entry::person).containsExactly(ANNA, KNOWN_BORIS);
        assertThat(roll.without(BORIS).entries()).extracting(Roll.Entry::person).containsExactly(ANNA);
    }

    @Test
    void a_roll_has_an_end() {
        List<Person> many = IntStream.range(0, Roll.MOST + 1)
                .mapToObj(number -> Person.named("person" + number))
                .toList();

        Roll roll = Roll.of(many);

        assertThat(roll.entries()).hasSize(Roll.MOST);
        assertThat(roll.isFull()).isTrue();
        assertThatThrownBy(() -> roll.with(ANNA)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u3164\u200D", "\u202E", "\n\u0000"})
    void whoever_has_no_name_to_be_read_is_called_by_their_user_name(String name) {
        assertThat(new Person(ANNA.id(), Optional.of("anna"), name).name()).isEqualTo("@anna");
        assertThat(new Person(ANNA.id(), Optional.empty(), name).name()).isEqualTo("…");
    }

    @Test
    void a_name_is_one_line_of_a_bearable_length() {
        assertThat(new Person(ANNA.id(), Optional.empty(), " Анна\n Мария ").name())
                .isEqualTo("Анна Мария");
        assertThat(new Person(ANNA.id(), Optional.empty(), "a" + "🫖".repeat(40)).name())
                .hasSize(63)
                .doesNotContain("\uFFFD");
        assertThat(new Person(ANNA.id(), Optional.empty(), "a\u202Eb\u2028c\u0000\uD83E").name())
                .as("what would turn the text around it, or cannot be kept")
                .isEqualTo("a b c");
        assertThat(new Person(ANNA.id(), Optional.empty(), "👩\u200D🚀").name()).isEqualTo("👩\u200D🚀");
        assertThatThrownBy(() -> new Person(Optional.empty(), Optional.empty(), "Анна"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Person.named("no name")).isInstanceOf(IllegalArgumentException.class);
    }
}
