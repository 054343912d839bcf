package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.http.description.Examples;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {
    private static final String ANNA = "/api/v1/users/42";
    private static final String BATCH = ANNA + "/notifications:batch";
    private static final String TEA = "{\"event\": \"Tea\", \"at\": \"2030-05-31T09:00:00+03:00\"}";

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
    void each_is_made_or_refused_by_itself_in_its_order() {
        Answer answer = house.post(
                BATCH,
                "{\"notifications\": [" + TEA + ", {\"event\": \"Past\", \"at\": \"2001-01-01T00:00:00Z\"}, {}, " + TEA
                        + "]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.each("results", "status")).containsExactly("201", "422", "422", "201");
        assertThat(answer.text("made")).isEqualTo("2");
        assertThat(answer.text("refused")).isEqualTo("2");
        assertThat(answer.each("results", "problem").get(1)).contains("already-past", "/at");
        assertThat(answer.each("results", "problem").get(2)).contains("/event");
        assertThat(house.get(ANNA + "/notifications").list("items")).hasSize(2);
    }

    @Test
    void the_example_of_the_description_works() {
        Answer answer = house.post(BATCH, Examples.BATCH);

        assertThat(answer.each("results", "status")).containsExactly("201", "201");
    }

    @Test
    void a_batch_that_comes_again_with_its_key_is_made_once() {
        Answer first = keyed();
        Answer second = keyed();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(house.get(ANNA + "/notifications").list("items")).hasSize(1);
    }

    private Answer keyed() {
        return house.send(house.request(BATCH)
                .header("Authorization", "Bearer " + house.secret.value())
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString("{\"notifications\": [" + TEA + "]}")));
    }

    @Test
    void a_user_has_no_more_than_they_may_have() {
        Answer answer = house.post(BATCH, batch(501));

        assertThat(answer.text("made")).isEqualTo("500");
        assertThat(answer.each("results", "problem").getLast()).contains("too-many");
    }

    @Test
    void more_than_a_thousand_are_refused_as_a_whole() {
        Answer refused = house.post(BATCH, batch(1001));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly("/notifications");
        assertThat(house.get(ANNA + "/notifications").list("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                | /notifications
            {"notifications": {}}             | /notifications
            {"notifications": [5]}            | /notifications/0
            {"notifications": [], "more": 1}  | /more
            """)
    void what_is_no_batch_is_refused(String body, String path) {
        Answer refused = house.post(BATCH, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly(path);
    }

    @Test
    void nothing_makes_nothing() {
        assertThat(house.post(BATCH, "{\"notifications\": []}").list("results")).isEmpty();
    }

    private static String batch(int size) {
        return "{\"notifications\": [" + String.join(",", Collections.nCopies(size, TEA)) + "]}";
    }
}
