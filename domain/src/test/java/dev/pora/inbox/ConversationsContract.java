package dev.pora.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import org.junit.jupiter.api.Test;

/** What every {@link Conversations} does. */
public abstract class ConversationsContract extends StoreContract {
    @Test
    void the_last_state_is_kept_for_its_own_conversation() {
        store().conversations().keep("telegram", "101", "{\"asked\":\"zone\"}");
        store().conversations().keep("telegram", "101", "{\"asked\":\"time\"}");

        assertThat(store().conversations().find("telegram", "101")).contains("{\"asked\":\"time\"}");
        assertThat(store().conversations().find("telegram", "102")).isEmpty();
        assertThat(store().conversations().find("log", "101")).isEmpty();
    }

    @Test
    void a_forgotten_state_is_gone() {
        store().conversations().keep("telegram", "101", "1");
        store().conversations().keep("telegram", "102", "2");

        store().conversations().forget("telegram", "101");

        assertThat(store().conversations().find("telegram", "101")).isEmpty();
        assertThat(store().conversations().find("telegram", "102")).contains("2");
    }

    @Test
    void conversations_are_renamed_together_by_the_beginning_of_their_names() {
        store().conversations().keep("telegram", "-500:101", "1");
        store().conversations().keep("telegram", "-500:102", "2");
        store().conversations().keep("telegram", "-100500:102", "newer");
        store().conversations().keep("telegram", "-5001:101", "3");
        store().conversations().keep("log", "-500:101", "4");

        store().conversations().rename("telegram", "-500:", "-100500:");

        assertThat(store().conversations().find("telegram", "-100500:101")).contains("1");
        assertThat(store().conversations().find("telegram", "-100500:102")).contains("newer");
        assertThat(store().conversations().find("telegram", "-500:101")).isEmpty();
        assertThat(store().conversations().find("telegram", "-500:102")).isEmpty();
        assertThat(store().conversations().find("telegram", "-5001:101")).contains("3");
        assertThat(store().conversations().find("log", "-500:101")).contains("4");
    }

    @Test
    void one_persons_conversations_are_forgotten_wherever_they_were() {
        store().conversations().keep("telegram", "101:101", "a");
        store().conversations().keep("telegram", "-100%/7:101", "b");
        store().conversations().keep("telegram", "-100%/7:202", "c");
        store().conversations().keep("telegram", "5:2101", "d");
        store().conversations().keep("elsewhere", "101:101", "e");

        store().conversations().forgetAll("telegram", ":101");
        store().conversations().forgetAll("telegram", "%");

        assertThat(store().conversations().find("telegram", "101:101")).isEmpty();
        assertThat(store().conversations().find("telegram", "-100%/7:101")).isEmpty();
        assertThat(store().conversations().find("telegram", "-100%/7:202")).contains("c");
        assertThat(store().conversations().find("telegram", "5:2101")).contains("d");
        assertThat(store().conversations().find("elsewhere", "101:101")).contains("e");
    }
}
