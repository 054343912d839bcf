package dev.pora.telegram.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CanariesTest {
    private static final long ANNA = 101;
    private static final long BORIS = 102;
    private static final long GROUP = -500;
    private static final long NOBODY = 0;

    @Test
    void what_is_said_in_private_belongs_there_alone() {
        String words = said(ANNA, ANNA);

        assertThat(Canaries.isLeaked(words, ANNA, NOBODY)).isFalse();
        assertThat(Canaries.isLeaked(words, BORIS, NOBODY)).isTrue();
        assertThat(Canaries.isLeaked(words, GROUP, NOBODY)).isTrue();
        assertThat(Canaries.isLeaked(words, GROUP, BORIS)).isTrue();
        assertThat(Canaries.isLeaked(words, GROUP, ANNA)).as("her own doing").isFalse();
    }

    @Test
    void what_is_said_in_a_group_may_be_seen_there_and_by_its_author() {
        String words = said(ANNA, GROUP);

        assertThat(Canaries.isLeaked(words, GROUP, NOBODY)).isFalse();
        assertThat(Canaries.isLeaked(words, ANNA, NOBODY)).isFalse();
        assertThat(Canaries.isLeaked(words, BORIS, NOBODY)).isTrue();
    }

    @Test
    void one_of_many_is_enough() {
        assertThat(Canaries.isLeaked(said(ANNA, GROUP) + " and " + said(BORIS, BORIS), GROUP, NOBODY))
                .isTrue();
    }

    private static String said(long person, long chat) {
        String update = "{\"message\":{\"from\":{\"id\":%d},\"chat\":{\"id\":%d},\"text\":\"tea %s\"}}"
                .formatted(person, chat, Canaries.UNNAMED);
        try {
            return Canaries.named(new ObjectMapper().readTree(update));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
