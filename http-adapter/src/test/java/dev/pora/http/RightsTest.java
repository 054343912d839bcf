package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.access.Grant;
import dev.pora.access.Rights;
import dev.pora.access.Scope;
import dev.pora.access.Secret;
import dev.pora.http.House.Answer;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static final String ANNAS = "/api/v1/users/42";
    private static final String BORISS = "/api/v1/users/43";
    private static final String NEW = "{\"event\": \"Tea\", \"at\": \"2030-05-31T09:00:00+03:00\"}";

    private House house;
    private User anna;

    @BeforeEach
    void open() {
        house = new House();
        anna = house.store.users().register(new TelegramId(42), Language.ENGLISH);
        var _ = house.store.users().register(new TelegramId(43), Language.ENGLISH);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoever_may_read_sees_and_changes_nothing() {
        Secret reader = token(new Rights(Set.of(Scope.READ), Optional.empty()));

        assertThat(send(reader, "GET", ANNAS + "/notifications", "").status()).isEqualTo(200);
        Answer refused = send(reader, "POST", ANNAS + "/notifications", NEW);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("type")).isEqualTo("/api/problems#forbidden");
        assertThat(refused.text("detail")).contains("scope write");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"insufficient_scope\"");
        assertThat(house.get(ANNAS + "/notifications").list("items")).isEmpty();
    }

    @Test
    void whoever_may_write_needs_another_right_to_read() {
        Secret writer = token(new Rights(Set.of(Scope.WRITE), Optional.empty()));

        assertThat(send(writer, "POST", ANNAS + "/notifications", NEW).status()).isEqualTo(201);
        assertThat(send(writer, "GET", ANNAS + "/notifications", "").text("detail"))
                .contains("scope read");
    }

    @Test
    void only_administrators_forget_somebody() {
        Secret writer = token(new Rights(Set.of(Scope.READ, Scope.WRITE), Optional.empty()));

        assertThat(send(writer, "DELETE", ANNAS, "").text("detail")).contains("scope admin");
        assertThat(house.get(ANNAS).status()).isEqualTo(200);

        assertThat(house.delete(ANNAS).status()).isEqualTo(204);
    }

    @Test
    void a_token_of_one_user_reaches_nobody_else_known_or_not() {
        Secret annas = token(Rights.of(anna.id(), Set.of(Scope.READ, Scope.WRITE)));

        assertThat(send(annas, "GET", ANNAS, "").status()).isEqualTo(200);
        Answer known = send(annas, "GET", BORISS, "");
        Answer unknown = send(annas, "GET", "/api/v1/users/44", "");
        Answer made = send(annas, "PUT", "/api/v1/users/45", "{}");

        assertThat(known.status()).isEqualTo(403);
        assertThat(known.text("detail")).isEqualTo(unknown.text("detail")).isEqualTo(made.text("detail"));
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(house.store.users().find(new TelegramId(45))).isEmpty();
    }

    @Test
    void the_reach_holds_for_whatever_spelling_of_the_path() {
        Secret annas = token(Rights.of(anna.id(), Set.of(Scope.READ, Scope.WRITE)));

        assertThat(send(annas, "GET", "/api/v1/users/%34%33", "").status()).isEqualTo(403);
        assertThat(send(annas, "GET", "/api/v1/users/043", "").status()).isIn(403, 422);
    }

    @Test
    void an_expired_token_opens_nothing() {
        Secret secret = Secret.random();
        Instant end = house.store.now().plus(Duration.ofDays(1));
        var _ = house.store.tokens().add(new Grant("short", secret.hash(), Rights.all(), Optional.of(end)));
        assertThat(send(secret, "GET", ANNAS, "").status()).isEqualTo(200);

        house.store.pass(Duration.ofDays(1));

        Answer late = send(secret, "GET", ANNAS, "");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.text("detail")).contains("expired");
        assertThat(late.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void without_a_token_the_challenge_names_no_error() {
        Answer nobody = house.send(house.request(ANNAS).GET());

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_use_is_noted() {
        Secret reader = token(new Rights(Set.of(Scope.READ), Optional.empty()));
        assertThat(house.store.tokens().find(reader.hash()).orElseThrow().lastUsedAt())
                .isEmpty();

        var _ = send(reader, "GET", ANNAS, "");

        assertThat(house.store.tokens().find(reader.hash()).orElseThrow().lastUsedAt())
                .contains(house.store.now());
    }

    @Test
    void whoever_asks_learns_what_their_token_opens() {
        Secret annas = token(Rights.of(anna.id(), Set.of(Scope.WRITE)));

        Answer me = send(annas, "GET", "/api/v1/me", "");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.list("scopes")).containsExactly("write");
        assertThat(me.text("telegramId")).isEqualTo("42");
        assertThat(me.text("name")).isEqualTo("test token");
        assertThat(me.body())
                .doesNotContain(annas.value())
                .doesNotContain(annas.hash().hex());
        assertThat(house.get("/api/v1/me").json()).doesNotContainKeys("telegramId", "expiresAt");
    }

    private Secret token(Rights rights) {
        Secret secret = Secret.random();
        var _ = house.store.tokens().add(new Grant("test token", secret.hash(), rights, Optional.empty()));
        return secret;
    }

    private Answer send(Secret secret, String method, String path, String body) {
        return house.send(house.request(path)
                .header("Authorization", "Bearer " + secret.value())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
