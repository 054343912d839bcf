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
}
