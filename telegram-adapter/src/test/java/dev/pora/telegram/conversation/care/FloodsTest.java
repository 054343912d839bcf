package dev.pora.telegram.conversation.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.telegram.conversation.care.Floods.Message;
import dev.pora.telegram.conversation.care.Floods.Verdict;
import dev.pora.user.TelegramId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloodsTest {
    private static final Instant START = Instant.parse("2026-03-11T10:20:00Z");

    private final TelegramId anna = new TelegramId(1);
    private final Floods floods = new Floods(3);
    private long messages;

    @Test
    void so_many_are_heard_then_one_answer_then_none() {
        assertThat(says(0)).isEqualTo(Verdict.HEARD);
        assertThat(says(10)).isEqualTo(Verdict.HEARD);
        assertThat(says(20)).isEqualTo(Verdict.HEARD);
        assertThat(says(30)).isEqualTo(Verdict.TOO_MUCH);
        assertThat(says(40)).isEqualTo(Verdict.IGNORED);
        assertThat(says(50)).isEqualTo(Verdict.IGNORED);
    }

    @Test
    void it_goes_on_until_there_is_a_pause_and_is_said_again_the_next_time() {
        for (int second = 0; second < 300; second += 15) {
            var _ = says(second);
        }
        assertThat(says(300)).isEqualTo(Verdict.IGNORED);
        assertThat(says(361)).isEqualTo(Verdict.HEARD);
        assertThat(says(362)).isEqualTo(Verdict.HEARD);
        assertThat(says(363)).isEqualTo(Verdict.HEARD);
        assertThat(says(364)).isEqualTo(Verdict.TOO_MUCH);
    }

    @Test
    void what_was_written_over_an_hour_and_comes_at_once_is_no_flood() {
        for (int minute = 0; minute < 60; minute++) {
            assertThat(says(60L * minute)).isEqualTo(Verdict.HEARD);
        }
    }

    @Test
    void the_same_message_counts_once_and_an_edit_of_it_once_more() {
        Message first = new Message(1, 7, Instant.EPOCH);
        for (int again = 0; again < 10; again++) {
            assertThat(floods.of(anna, first, START)).isEqualTo(Verdict.HEARD);
        }
        assertThat(floods.of(anna, new Message(1, 7, START), START)).isEqualTo(Verdict.HEARD);
        assertThat(floods.of(anna, new Message(2, 7, Instant.EPOCH), START)).isEqualTo(Verdict.HEARD);
        assertThat(floods.of(anna, new Message(1, 8, Instant.EPOCH), START)).isEqualTo(Verdict.TOO_MUCH);
        assertThat(floods.of(anna, new Message(1, 8, Instant.EPOCH), START))
                .as("the answer that was rolled back")
                .isEqualTo(Verdict.TOO_MUCH);
    }

    @Test
    void everybody_is_counted_alone() {
        for (int i = 0; i < 5; i++) {
            var _ = says(i);
        }
        assertThat(floods.of(new TelegramId(2), new Message(1, 99, Instant.EPOCH), START))
                .isEqualTo(Verdict.HEARD);
    }

    @Test
    void many_people_take_no_more_memory() {
        for (int person = 1; person < 10_000; person++) {
            assertThat(floods.of(new TelegramId(person), new Message(person, 1, Instant.EPOCH), START))
                    .isEqualTo(Verdict.HEARD);
        }
    }

    private Verdict says(long second) {
        return floods.of(anna, new Message(1, ++messages, Instant.EPOCH), START.plusSeconds(second));
    }
}
