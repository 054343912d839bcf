package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.inbox.Receiver;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookControllerTest {
    private static final String PATH = "/telegram/webhook";
    private static final String CHOSEN = "/bots/pora-1/hook";
    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final String UPDATE = """
            {"update_id": 1, "message": {"text": "через 1 минуту 😀"}}""";

    private final List<String> received = new CopyOnWriteArrayList<>();

    @Test
    void an_update_with_the_right_secret_is_handed_over_untouched() {
        try (House house = house(this::keep)) {
            assertThat(push(house, "s3cret", UPDATE).status()).isEqualTo(200);
            assertThat(received).containsExactly(UPDATE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"S3cret", "s3cre", "s3crets", "wrong"})
    void a_wrong_secret_is_forbidden(String secret) {
        try (House house = house(this::keep)) {
            ProblemsTest.expect(push(house, secret, UPDATE), 403, "forbidden", PATH);
            assertThat(received).isEmpty();
        }
    }

    @Test
    void a_missing_secret_is_forbidden() {
        try (House house = house(this::keep)) {
            ProblemsTest.expect(house.post(PATH, UPDATE), 403, "forbidden", PATH);
            assertThat(received).isEmpty();
        }
    }

    @Test
    void what_is_no_update_is_malformed() {
        try (House house = house(_ -> Receiver.Receipt.MALFORMED)) {
            ProblemsTest.expect(push(house, "s3cret", "nonsense"), 400, "malformed", PATH);
        }
    }

    @Test
    void a_store_that_fails_makes_telegram_send_again() {
        Receiver failing = _ -> {
            throw new IllegalStateException("no connection");
        };
        try (House house = house(failing)) {
            ProblemsTest.expect(push(house, "s3cret", UPDATE), 500, "internal", PATH);
        }
    }

    @Test
    void a_huge_update_is_too_large() {
        try (House house = house(this::keep)) {
            ProblemsTest.expect(push(house, "s3cret", "x".repeat(2 << 20)), 413, "too-large", PATH);
            assertThat(received).isEmpty();
        }
    }

    @Test
    void without_a_webhook_there_is_no_such_path() {
        try (House house = new House()) {
            ProblemsTest.expect(push(house, "s3cret", UPDATE), 404, "not-found", PATH);
        }
    }

    @Test
    void updates_are_taken_at_the_path_of_the_address_that_telegram_was_told() {
        try (House house = house(CHOSEN, this::keep)) {
            assertThat(push(house, CHOSEN, "s3cret", UPDATE).status()).isEqualTo(200);
            ProblemsTest.expect(push(house, CHOSEN, "wrong", UPDATE), 403, "forbidden", CHOSEN);
            assertThat(received).containsExactly(UPDATE);
        }
    }

    @Test
    void a_proxy_may_pass_updates_on_under_the_usual_path() {
        try (House house = house(CHOSEN, this::keep)) {
            assertThat(push(house, PATH, "s3cret", UPDATE).status()).isEqualTo(200);
            assertThat(received).containsExactly(UPDATE);
        }
    }

    private Receiver.Receipt keep(String update) {
        received.add(update);
        return Receiver.Receipt.KEPT;
    }

    private static House house(Receiver receiver) {
        return house(PATH, receiver);
    }

    private static House house(String path, Receiver receiver) {
        return new House(Optional.of(new Webhook(path, "s3cret", receiver)));
    }

    private static Answer push(House house, String secret, String update) {
        return push(house, PATH, secret, update);
    }

    private static Answer push(House house, String path, String secret, String update) {
        return house.send(house.request(path).header(HEADER, secret).POST(BodyPublishers.ofString(update)));
    }
}
