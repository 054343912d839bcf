package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionTest {
    private final Talk talk = Talk.inMoscow("ru");

    private void fires(String phrase, Duration ahead) {
        var _ = talk.says(phrase);
        talk.passes(ahead).fires();
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👌", "🔥", "❤", "❤️", "💯"})
    void an_approving_reaction_is_done_and_shown_in_place_with_undo(String emoji) {
        fires("через 5 минут чай", Duration.ofMinutes(5));

        assertThat(talk.reacts(emoji)).isEqualTo("(edited) ✅ чай");
        assertThat(talk.labels()).containsExactly("↩️ Вернуть");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👎", "🤔", "😢", "💩", "🥱"})
    void another_reaction_means_nothing(String emoji) {
        fires("через 5 минут чай", Duration.ofMinutes(5));

        assertThat(talk.reacts(emoji)).isEmpty();
    }

    @Test
    void done_by_a_reaction_ends_what_repeats() {
        fires("через 5 минут чай", Duration.ofMinutes(5));
        var _ = talk.pressesUnderFired("1 час");
        assertThat(talk.ahead()).hasSize(1);

        assertThat(talk.reacts("👍")).isEqualTo("(edited) ✅ чай");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void of_a_series_only_what_was_told_is_done() {
        fires("каждый день в 8:00 зарядка", Duration.ofDays(1));

        assertThat(talk.reacts("👍")).contains("✅ зарядка", "В следующий раз: пт, 13 марта 2026, 08:00");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-13T05:00:00Z"));
    }

    @Test
    void taking_the_reaction_away_takes_done_back_once() {
        fires("через 5 минут чай", Duration.ofMinutes(5));
        var _ = talk.pressesUnderFired("1 час");
        var _ = talk.reacts("👍");

        assertThat(talk.reacts()).contains("(edited) ⏰ чай");
        assertThat(talk.ahead()).hasSize(1);
        assertThat(talk.reacts("👎")).isEmpty();
        assertThat(talk.reacts()).isEmpty();
    }

    @Test
    void taking_the_reaction_away_too_late_changes_nothing() {
        fires("через 5 минут чай", Duration.ofMinutes(5));
        var _ = talk.reacts("👍");
        var _ = talk.passes(Duration.ofMinutes(11));

        assertThat(talk.reacts()).isEmpty();
    }

    @Test
    void one_approving_reaction_instead_of_another_changes_nothing() {
        fires("через 5 минут чай", Duration.ofMinutes(5));
        var _ = talk.reacts("👍");

        assertThat(talk.reacts("🔥")).isEmpty();
        assertThat(talk.reacts("🔥", "👎")).isEmpty();
        assertThat(talk.reacts("👎")).contains("(edited) ⏰ чай");
    }

    @Test
    void somebody_elses_reaction_is_not_ours_to_understand() {
        fires("через 5 минут чай", Duration.ofMinutes(5));
        var _ = talk.pressesUnderFired("1 час");
        Talk other = talk.somebodyElse();

        assertThat(other.reacts("👍")).isEmpty();
        assertThat(other.says("/list")).isNotEmpty();
        assertThat(other.reacts()).isEmpty();
        assertThat(other.reacts("👍")).isEmpty();
        assertThat(talk.ahead()).hasSize(1);
    }

    @Test
    void a_reaction_to_any_other_message_means_nothing() {
        var _ = talk.says("через 5 минут чай");

        assertThat(talk.reacts("👍")).isEmpty();
        assertThat(talk.ahead()).hasSize(1);
    }

    @Test
    void a_liked_announcement_is_not_done() {
        var _ = talk.says("завтра в 9 врач");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️ 1");
        var _ = talk.presses("Заранее");
        var _ = talk.presses("за 1 час");
        talk.passes(Duration.ofHours(18).plusMinutes(40)).fires();
        assertThat(talk.fired().event().value()).isEqualTo("врач");

        assertThat(talk.reacts("👍")).isEmpty();
        assertThat(talk.ahead()).contains(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void a_reaction_to_a_reminder_that_was_deleted_is_left_alone() {
        fires("каждый день в 8:00 зарядка", Duration.ofDays(1));
        var _ = talk.says("/delete 1");
        var _ = talk.says("/list");

        assertThat(talk.reacts("👍")).isNotNull();
    }
}
