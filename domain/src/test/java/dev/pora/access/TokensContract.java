package dev.pora.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import org.junit.jupiter.api.Test;

/** What every {@link Tokens} does. */
public abstract class TokensContract extends StoreContract {
    @Test
    void a_token_is_found_by_the_hash_of_its_secret_alone() {
        Secret secret = Secret.random();

        Token added = store().tokens().add("laptop", secret.hash());

        assertThat(store().tokens().find(TokenHash.of(secret.value()))).contains(added);
        assertThat(store().tokens().find(Secret.random().hash())).isEmpty();
        assertThat(added.name()).isEqualTo("laptop");
    }

    @Test
    void a_revoked_token_opens_nothing_and_the_others_still_do() {
        Token first = store().tokens().add("first", Secret.random().hash());
        Token second = store().tokens().add("second", Secret.random().hash());
        assertThat(store().tokens().all()).containsExactly(first, second);

        assertThat(store().tokens().revoke(first.id())).isTrue();

        assertThat(store().tokens().find(first.hash())).isEmpty();
        assertThat(store().tokens().all()).containsExactly(second);
        assertThat(store().tokens().revoke(first.id())).isFalse();
    }
}
