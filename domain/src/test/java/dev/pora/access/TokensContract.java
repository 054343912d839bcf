package dev.pora.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Tokens} does. */
public abstract class TokensContract extends StoreContract {
    @Test
    void a_token_is_found_by_the_hash_of_its_secret_alone() {
        Secret secret = Secret.random();

        Token added = store().tokens().add(new Grant("laptop", secret.hash(), Rights.all(), Optional.empty()));

        assertThat(store().tokens().find(TokenHash.of(secret.value()))).contains(added);
        assertThat(store().tokens().find(Secret.random().hash())).isEmpty();
        assertThat(added.name()).isEqualTo("laptop");
        assertThat(added.rights()).isEqualTo(Rights.all());
        assertThat(added.expiresAt()).isEmpty();
        assertThat(added.lastUsedAt()).isEmpty();
    }

    @Test
    void a_token_keeps_its_rights_and_its_end() {
        Instant end = store().now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.MICROS);
        Rights rights = Rights.of(user(1).id(), Set.of(Scope.READ, Scope.WRITE));

        Token added = store().tokens().add(new Grant("script", Secret.random().hash(), rights, Optional.of(end)));

        assertThat(store().tokens().find(added.hash())).contains(added);
        assertThat(added.rights()).isEqualTo(rights);
        assertThat(added.expiresAt()).contains(end);
        assertThat(added.isExpiredAt(end.minusNanos(1000))).isFalse();
        assertThat(added.isExpiredAt(end)).isTrue();
    }

    @Test
    void an_expired_token_is_still_known() {
        Token added = store().tokens()
                .add(new Grant("old", Secret.random().hash(), Rights.all(), Optional.of(Instant.EPOCH)));

        assertThat(store().tokens().find(added.hash())).contains(added);
    }

    @Test
    void a_revoked_token_opens_nothing_and_the_others_still_do() {
        Token first = add("first", Rights.all());
        Token second = add("second", Rights.all());
        assertThat(store().tokens().all()).containsExactly(first, second);

        assertThat(store().tokens().revoke(first.id())).isTrue();

        assertThat(store().tokens().find(first.hash())).isEmpty();
        assertThat(store().tokens().all()).containsExactly(second);
        assertThat(store().tokens().revoke(first.id())).isFalse();
    }

    @Test
    void users_see_and_revoke_their_own_tokens_alone() {
        UserId anna = user(1).id();
        UserId boris = user(2).id();
        Token everybodys = add("everybody's", Rights.all());
        Token annas = add("Anna's", Rights.of(anna, Set.of(Scope.READ)));
        Token boriss = add("Boris's", Rights.of(boris, Set.of(Scope.READ)));

        assertThat(store().tokens().of(anna)).containsExactly(annas);
        assertThat(store().tokens().revoke(anna, boriss.id())).isFalse();
        assertThat(store().tokens().revoke(anna, everybodys.id())).isFalse();
        assertThat(store().tokens().revoke(anna, annas.id())).isTrue();

        assertThat(store().tokens().all()).containsExactly(everybodys, boriss);
    }

    @Test
    void the_tokens_of_a_user_go_with_the_user() {
        UserId anna = user(1).id();
        Token everybodys = add("everybody's", Rights.all());
        var _ = add("Anna's", Rights.of(anna, Set.of(Scope.WRITE)));

        assertThat(store().users().remove(anna)).isTrue();

        assertThat(store().tokens().all()).containsExactly(everybodys);
    }

    @Test
    void the_latest_use_is_known_to_the_minute() {
        Token token = add("script", Rights.all());
        store().tokens().use(token.id());
        store().pass(Duration.ofSeconds(30));
        store().tokens().use(token.id());
        assertThat(sinceLastUse(token)).isGreaterThanOrEqualTo(Duration.ofSeconds(30));

        store().pass(Duration.ofSeconds(31));
        store().tokens().use(token.id());
        assertThat(sinceLastUse(token)).isLessThan(Duration.ofSeconds(30));
    }

    private Duration sinceLastUse(Token token) {
        Token known = store().tokens().find(token.hash()).orElseThrow();
        return Duration.between(known.lastUsedAt().orElseThrow(), store().now());
    }

    private Token add(String name, Rights rights) {
        return store().tokens().add(new Grant(name, Secret.random().hash(), rights, Optional.empty()));
    }

    private User user(long telegramId) {
        return store().users().register(new TelegramId(telegramId), Language.ENGLISH);
    }
}
