package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.access.Grant;
import dev.pora.access.Rights;
import dev.pora.access.Secret;
import dev.pora.http.House.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final String ANNA = "/api/v1/users/42";
    private static final String NEW = ANNA + "/notifications";
    private static final String TEA = "{\"event\": \"Tea\", \"at\": \"2030-05-31T09:00:00+03:00\"}";
    private static final String COFFEE = "{\"event\": \"Coffee\", \"at\": \"2030-05-31T09:00:00+03:00\"}";
    private static final String DAILY = "{\"event\": \"Tea\", \"repeat\": {\"frequency\": \"daily\","
            + " \"start\": \"2030-05-31T09:00\", \"zone\": \"Europe/Moscow\"}}";

    private House house;

    @BeforeEach
    void open() {
        house = new House();
        assertThat(house.put(ANNA, "{\"zone\": \"Europe/Moscow\"}").status()).isEqualTo(201);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_request_that_comes_again_with_its_key_is_answered_again_and_done_once() {
        String key = UUID.randomUUID().toString();

        Answer first = keyed("POST", NEW, TEA, key);
        Answer second = keyed("POST", NEW, TEA, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotEmpty();
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(house.get(NEW).list("items")).hasSize(1);
    }

    @Test
    void without_a_key_each_request_is_one_of_its_own() {
        assertThat(house.post(NEW, TEA).status()).isEqualTo(201);
        assertThat(house.post(NEW, TEA).status()).isEqualTo(201);

        assertThat(house.get(NEW).list("items")).hasSize(2);
    }

    @Test
    void a_key_stands_for_one_request_alone() {
        assertThat(keyed("POST", NEW, TEA, "k").status()).isEqualTo(201);

        Answer otherBody = keyed("POST", NEW, COFFEE, "k");
        Answer otherPlace = keyed("PUT", ANNA, TEA, "k");

        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.text("type")).isEqualTo("/api/problems#key-reused");
        assertThat(otherPlace.text("type")).isEqualTo("/api/problems#key-reused");
        assertThat(house.get(NEW).list("items")).hasSize(1);
    }

    @Test
    void the_key_of_another_token_is_another_key() {
        Secret other = Secret.random();
        var _ = house.store.tokens().add(new Grant("other", other.hash(), Rights.all(), Optional.empty()));
        assertThat(keyed("POST", NEW, TEA, "k").status()).isEqualTo(201);

        Answer others = house.send(house.request(NEW)
                .header("Authorization", "Bearer " + other.value())
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString(COFFEE)));

        assertThat(others.status()).isEqualTo(201);
    }

    @Test
    void after_a_day_a_key_is_new() {
        assertThat(keyed("POST", NEW, TEA, "k").status()).isEqualTo(201);

        house.store.pass(Duration.ofHours(24));

        assertThat(keyed("POST", NEW, COFFEE, "k").status()).isEqualTo(201);
    }

    @Test
    void what_was_refused_may_be_asked_for_again_as_it_should_be() {
        assertThat(keyed("POST", NEW, "{\"event\": \"Tea\"}", "k").status()).isEqualTo(422);

        assertThat(keyed("POST", NEW, TEA, "k").status()).isEqualTo(201);
    }

    @Test
    void of_requests_at_the_same_time_one_is_done() {
        List<CompletableFuture<Answer>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> keyed("POST", NEW, TEA, "k")))
                .limit(8)
                .toList();
        List<Answer> answers = all.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(house.get(NEW).list("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "pause", "done"})
    void an_action_that_comes_again_is_done_once(String action) {
        String path = NEW + "/" + house.post(NEW, DAILY).text("id");

        Answer first = keyed("POST", path + "/" + action, "{}", "k");
        Answer second = keyed("POST", path + "/" + action, "{}", "k");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_deletion_and_its_undo_come_again_safely() {
        String path = NEW + "/" + house.post(NEW, TEA).text("id");
        Answer gone = keyed("DELETE", path, "", "d");
        assertThat(keyed("DELETE", path, "", "d").body()).isEqualTo(gone.body());

        String undo = ANNA + "/undo/" + gone.text("undo");
        Answer back = keyed("POST", undo, "", "u");
        assertThat(back.status()).isEqualTo(200);
        assertThat(keyed("POST", undo, "", "u").body()).isEqualTo(back.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a\tb"})
    void what_is_no_key_is_refused(String key) {
        Answer refused = keyed("POST", NEW, TEA, key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "in")).containsExactly("header");
        assertThat(refused.each("errors", "path")).containsExactly("Idempotency-Key");
    }

    @Test
    void a_key_that_is_too_long_is_refused() {
        assertThat(keyed("POST", NEW, TEA, "k".repeat(255)).status()).isEqualTo(201);
        assertThat(keyed("POST", NEW, TEA, "k".repeat(256)).status()).isEqualTo(422);
    }

    @Test
    void what_is_shown_has_a_tag_that_changes_with_it() {
        Answer made = house.post(NEW, DAILY);
        String path = NEW + "/" + made.text("id");
        String tag = made.header("ETag");

        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(house.get(path).header("ETag")).isEqualTo(tag);
        Answer changed = house.patch(path, "{\"event\": \"Coffee\"}");
        assertThat(changed.header("ETag"))
                .isNotEqualTo(tag)
                .isEqualTo(house.get(path).header("ETag"));
        Answer snoozed = house.post(path + "/snooze", "{\"for\": \"PT10M\"}");
        assertThat(snoozed.header("ETag"))
                .isNotEqualTo(changed.header("ETag"))
                .isEqualTo(house.get(path).header("ETag"));
    }

    @Test
    void the_answer_to_what_is_made_has_the_tag_of_what_stands_in_quiet_hours_too() {
        assertThat(house.put(ANNA, "{\"quietHours\": {\"from\": \"22:00\", \"to\": \"10:00\"}}")
                        .status())
                .isEqualTo(200);

        Answer made = house.post(NEW, TEA);
        Answer shown = house.get(NEW + "/" + made.text("id"));

        assertThat(made.text("next")).isEqualTo(shown.text("next"));
        assertThat(made.header("ETag")).isEqualTo(shown.header("ETag"));
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        Answer made = house.post(NEW, TEA);
        String path = NEW + "/" + made.text("id");

        Answer same = with("If-None-Match", made.header("ETag"), "GET", path, "");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(with("If-None-Match", "\"other\"", "GET", path, "").status()).isEqualTo(200);
    }

    @Test
    void a_change_of_what_was_changed_since_is_refused_and_nothing_happens() {
        Answer made = house.post(NEW, DAILY);
        String path = NEW + "/" + made.text("id");
        String seen = made.header("ETag");
        assertThat(with("If-Match", seen, "PATCH", path, "{\"event\": \"Coffee\"}")
                        .status())
                .isEqualTo(200);

        for (Answer stale : List.of(
                with("If-Match", seen, "PATCH", path, "{\"event\": \"Water\"}"),
                with("If-Match", seen, "POST", path + "/skip", "{}"),
                with("If-Match", seen, "POST", path + "/done", "{}"),
                with("If-Match", seen, "DELETE", path, ""))) {
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.text("type")).isEqualTo("/api/problems#stale");
        }
        assertThat(house.get(path).text("event")).isEqualTo("Coffee");
    }

    @Test
    void a_change_of_what_stands_as_it_was_seen_is_made() {
        String path = NEW + "/" + house.post(NEW, DAILY).text("id");
        String seen = house.get(path).header("ETag");

        assertThat(with("If-Match", "\"other\", " + seen, "POST", path + "/skip", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(with("If-Match", "*", "DELETE", path, "").status()).isEqualTo(200);
        assertThat(with("If-Match", "*", "DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void a_user_has_a_tag_as_well() {
        String seen = house.get(ANNA).header("ETag");
        Answer changed = with("If-Match", seen, "PUT", ANNA, "{\"zone\": \"Asia/Tokyo\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo(house.get(ANNA).header("ETag"));
        assertThat(with("If-Match", seen, "PUT", ANNA, "{\"zone\": \"Europe/Rome\"}")
                        .status())
                .isEqualTo(412);
        assertThat(with("If-Match", seen, "DELETE", ANNA, "").status()).isEqualTo(412);
        assertThat(with("If-Match", "*", "PUT", "/api/v1/users/43", "{}").status())
                .isEqualTo(412);
        assertThat(house.get(ANNA).text("zone")).isEqualTo("Asia/Tokyo");
    }

    private Answer keyed(String method, String path, String body, String key) {
        return with("Idempotency-Key", key, method, path, body);
    }

    private Answer with(String header, String value, String method, String path, String body) {
        return house.send(house.request(path)
                .header("Authorization", "Bearer " + house.secret.value())
                .header(header, value)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
