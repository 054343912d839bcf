package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.access.Grant;
import dev.pora.access.Rights;
import dev.pora.access.Scope;
import dev.pora.access.Secret;
import dev.pora.http.House.Answer;
import dev.pora.user.TelegramId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final String ANNA = "/api/v1/users/42";
    private static final String NEW = ANNA + "/notifications";
    private static final String PARSE = "/api/v1/parse";
    private static final String THEN = ", \"now\": \"2026-03-11T13:20:00+03:00\", \"zone\": \"Europe/Moscow\"}";

    private House house;

    @BeforeEach
    void open() {
        house = new House();
        assertThat(house.put(ANNA, "{\"zone\": \"Europe/Moscow\", \"language\": \"ru\"}")
                        .status())
                .isEqualTo(201);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_is_said_in_words_is_scheduled() {
        Answer made = house.post(NEW, "{\"text\": \"каждую пятницу в 18:00 сдать отчёт\", \"tags\": [\"Работа\"]}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("event")).isEqualTo("сдать отчёт");
        assertThat(made.inside("repeat", "rrule")).isEqualTo("FREQ=WEEKLY;BYDAY=FR");
        assertThat(made.list("tags")).containsExactly("работа");
        assertThat(house.get(NEW + "/" + made.text("id")).text("event")).isEqualTo("сдать отчёт");
    }

    @Test
    void what_attention_it_calls_for_stands_beside_the_words() {
        Answer made = house.post(NEW, "{\"text\": \"завтра в 9 чай\", \"preAlerts\": [\"PT1H\"], \"urgent\": true}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.list("preAlerts")).containsExactly("PT1H");
        assertThat(made.text("urgent")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            чай                        | It says no time
            завтра в 9                 | It says when, and not what to tell
            завтра в 9 и в 18 таблетки | по-разному
            31 февраля чай             | 31 февраля
            вчера в 9 чай              | вчера в 9
            """)
    void what_is_not_beyond_doubt_is_refused_with_the_reason(String text, String wrong) {
        Answer refused = house.post(NEW, "{\"text\": \"" + text + "\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly("/text");
        assertThat(refused.each("errors", "wrong").getFirst()).contains(wrong);
        assertThat(house.get(NEW).list("items")).isEmpty();
    }

    @Test
    void what_may_be_meant_is_named_in_the_refusal() {
        Answer refused = house.post(NEW, "{\"text\": \"завтра в 9 и в 18 таблетки\"}");

        assertThat(refused.each("errors", "expected").getFirst()).contains("09:00", "18:00", PARSE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "event": "tea"                    | /event
            "at": "2030-05-31T09:00:00+03:00" | /at
            "zone": "Europe/Moscow"           | /zone
            "repeat": {}                      | /repeat
            "colour": "red"                   | /colour
            """)
    void beside_words_nothing_else_says_when(String field, String path) {
        Answer refused = house.post(NEW, "{\"text\": \"завтра в 9 чай\", " + field + "}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).contains(path);
    }

    @Test
    void a_time_of_day_needs_the_zone_of_the_user_and_elapsed_time_does_not() {
        assertThat(house.put("/api/v1/users/43", "{}").status()).isEqualTo(201);

        Answer refused = house.post("/api/v1/users/43/notifications", "{\"text\": \"tomorrow at 9 tea\"}");
        Answer made = house.post("/api/v1/users/43/notifications", "{\"text\": \"in 5 minutes tea\"}");

        assertThat(refused.each("errors", "wrong").getFirst()).contains("no zone");
        assertThat(made.status()).isEqualTo(201);
    }

    @Test
    void a_change_says_no_words() {
        Answer made = house.post(NEW, "{\"text\": \"завтра в 9 чай\"}");

        Answer refused = house.patch(NEW + "/" + made.text("id"), "{\"text\": \"завтра в 10 чай\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly("/text");
    }

    @Test
    void tags_are_changed_as_a_whole_and_are_shown() {
        Answer made = house.post(NEW, "{\"text\": \"завтра в 9 чай\", \"tags\": [\"a\", \"b\"]}");
        String path = NEW + "/" + made.text("id");

        assertThat(house.patch(path, "{\"tags\": [\"C\"]}").status()).isEqualTo(200);
        assertThat(house.get(path).list("tags")).containsExactly("c");
        assertThat(house.patch(path, "{\"event\": \"coffee\"}").status()).isEqualTo(200);
        assertThat(house.get(path).list("tags")).containsExactly("c");
        assertThat(house.patch(path, "{\"tags\": null}").status()).isEqualTo(200);
        assertThat(house.get(path).list("tags")).isEmpty();

        Answer refused = house.patch(path, "{\"tags\": [\"two words\"]}");
        assertThat(refused.each("errors", "path")).containsExactly("/tags/0");
    }

    @Test
    void a_phrase_is_read_and_nothing_is_saved() {
        Answer read = house.post(PARSE, "{\"text\": \"завтра в 9 чай\", \"language\": \"ru\"" + THEN);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("kind")).isEqualTo("understood");
        assertThat(read.text("event")).isEqualTo("чай");
        assertThat(read.each("options", "next")).containsExactly("[2026-03-12T06:00:00Z]");
        assertThat(read.each("options", "words").getFirst()).contains("чт, 12 марта 2026, 09:00");
        assertThat(house.get(NEW).list("items")).isEmpty();
    }

    @Test
    void what_an_option_shows_can_be_sent() {
        Answer read = house.post(PARSE, "{\"text\": \"daily at 9 tea\", \"telegramId\": 42}");
        String option = read.body().replaceFirst("(?s).*\"notifications\":\\[(\\{.*?\\})\\],\"next\".*", "$1");

        Answer made = house.post(NEW, option);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("event")).isEqualTo("tea");
    }

    @Test
    void what_can_be_meant_in_several_ways_has_several_options() {
        Answer read = house.post(PARSE, "{\"text\": \"завтра в 9 и в 18 таблетки\", \"language\": \"ru\"" + THEN);

        assertThat(read.text("kind")).isEqualTo("unclear");
        assertThat(read.inside("doubt", "kind")).isEqualTo("ambiguous");
        assertThat(read.inside("doubt", "words")).isEqualTo("завтра в 9 и в 18");
        assertThat(read.each("options", "next"))
                .contains("[2026-03-12T06:00:00Z, 2026-03-12T15:00:00Z]", "[2026-03-12T06:00:00Z]");
    }

    @Test
    void a_series_shows_its_next_five() {
        Answer read = house.post(PARSE, "{\"text\": \"каждый день в 9 и в 18 таблетки\", \"telegramId\": 42}");

        assertThat(read.text("kind")).isEqualTo("understood");
        assertThat(read.each("options", "next").getFirst().split(",")).hasSize(5);
    }

    @Test
    void what_says_no_time_has_no_option() {
        Answer read = house.post(PARSE, "{\"text\": \"buy bread\"}");

        assertThat(read.text("kind")).isEqualTo("nothing");
        assertThat(read.text("event")).isEqualTo("buy bread");
        assertThat(read.list("options")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            {}                                        | /text
            {"text": " "}                             | /text
            {"text": 5}                               | /text
            {"text": "tea", "zone": "Mars"}           | /zone
            {"text": "tea", "telegramId": "42"}       | /telegramId
            {"text": "tea", "now": "2030-05-31T09:00"} | /now
            {"text": "tea", "when": "now"}            | /when
            """)
    void what_is_no_phrase_is_refused(String body, String path) {
        Answer refused = house.post(PARSE, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly(path);
    }

    @Test
    void a_phrase_longer_than_a_message_is_refused() {
        assertThat(house.post(PARSE, "{\"text\": \"" + "x".repeat(4097) + "\"}").status())
                .isEqualTo(422);
        assertThat(house.post(PARSE, "{\"text\": \"" + "x".repeat(4096) + "\"}").status())
                .isEqualTo(200);
    }

    @Test
    void nobody_reads_as_somebody_whom_their_token_does_not_open() {
        Secret annas = Secret.random();
        var anna = house.store.users().find(new TelegramId(42)).orElseThrow();
        var _ = house.store
                .tokens()
                .add(new Grant("Anna's", annas.hash(), Rights.of(anna.id(), Set.of(Scope.READ)), Optional.empty()));

        assertThat(parse(annas, 42).status()).isEqualTo(200);
        assertThat(parse(annas, 43).status()).isEqualTo(403);
        assertThat(house.post(PARSE, "{\"text\": \"tea\", \"telegramId\": 43}").status())
                .isEqualTo(404);
    }

    private Answer parse(Secret secret, long telegramId) {
        return house.send(house.request(PARSE)
                .header("Authorization", "Bearer " + secret.value())
                .POST(BodyPublishers.ofString("{\"text\": \"tea\", \"telegramId\": " + telegramId + "}")));
    }

    @Test
    void a_time_for_the_digest_is_set_and_taken_away() {
        assertThat(house.put(ANNA, "{\"digest\": \"08:00\"}").text("digest")).isEqualTo("08:00");
        assertThat(house.put(ANNA, "{}").text("digest")).isEqualTo("08:00");
        assertThat(house.put(ANNA, "{\"digest\": null}").json()).doesNotContainKey("digest");
        assertThat(house.put(ANNA, "{\"digest\": \"8 am\"}").each("errors", "path"))
                .containsExactly("/digest");
    }
}
