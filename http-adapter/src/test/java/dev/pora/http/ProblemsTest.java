package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final House HOUSE = new House();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/v1/nowhere",
                "/api/v2/users/42",
                "/api/docs/nowhere.js",
                "/api/docs/..%2f..%2fetc%2fpasswd",
                "/telegram/nowhere",
                "/beans",
                "/env",
                "/loggers",
                "/routes",
                "/metrics",
                "/stop",
                "/threaddump",
                "/caches",
                "/info",
                "/refresh"
            })
    void an_unknown_path_is_not_found(String path) {
        expect(HOUSE.get(path), 404, "not-found", path);
    }

    @Test
    void a_method_that_does_not_work_here_is_told_which_do() {
        Answer refused = HOUSE.send("PATCH", ALICE, "{}");

        expect(refused, 405, "method-not-allowed", ALICE);
        assertThat(refused.header("Allow").split(",")).contains("GET", "PUT", "DELETE");
    }

    @Test
    void nothing_but_json_is_given() {
        expect(
                HOUSE.send(
                        authorized(ALICE).setHeader("Accept", "application/xml").GET()),
                406,
                "not-acceptable",
                ALICE);
    }

    @Test
    void nothing_but_json_is_read() {
        Answer refused = HOUSE.send(
                authorized(ALICE).setHeader("Content-Type", "text/plain").PUT(BodyPublishers.ofString("{}")));

        expect(refused, 415, "unsupported-media-type", ALICE);
    }

    @Test
    void a_browser_gets_problems_too() {
        expect(
                HOUSE.send(HOUSE.request("/nowhere")
                        .setHeader("Accept", "text/html")
                        .GET()),
                404,
                "not-found",
                "/nowhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "42",
                "\"x\"",
                "{} {}",
                "{}x",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 1, \"a\": 2}",
                " ",
                "\uFEFF\uFEFF{}",
                "{\"a\": 01}",
                "{\"a\": \"\u0000\"}",
                "{\"\\uZZZZ\": 1}"
            })
    void what_is_no_json_object_is_malformed(String body) {
        expect(HOUSE.put(ALICE, body), 400, "malformed", ALICE);
    }

    @Test
    void a_missing_body_is_malformed() {
        expect(HOUSE.put(ALICE, ""), 400, "malformed", ALICE);
    }

    @Test
    void bytes_that_are_no_utf_8_are_malformed() {
        byte[] body = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};

        expect(HOUSE.send(authorized(ALICE).PUT(BodyPublishers.ofByteArray(body))), 400, "malformed", ALICE);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 1000, 400_000})
    void deep_json_is_malformed(int depth) {
        expect(HOUSE.put(ALICE, "[".repeat(depth)), 400, "malformed", ALICE);
        expect(HOUSE.put(ALICE, "{\"a\":".repeat(Math.min(depth, 200_000))), 400, "malformed", ALICE);
    }

    @Test
    void a_number_without_end_is_malformed() {
        expect(HOUSE.put(ALICE, "{\"zone\": " + "9".repeat(100_000) + "}"), 400, "malformed", ALICE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 10 << 20})
    void a_body_over_the_limit_is_too_large(int size) {
        expect(HOUSE.put(ALICE, "{\"zone\": \"" + "x".repeat(size) + "\"}"), 413, "too-large", ALICE);
    }

    @Test
    void a_long_wrong_value_is_not_repeated_back() {
        Answer refused = HOUSE.put(ALICE, "{\"zone\": \"" + "x".repeat(900_000) + "\"}");

        expect(refused, 422, "invalid", ALICE);
        assertThat(refused.body()).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none
            Bearer
            Bearer wrong
            Basic dXNlcjpwYXNz
            Bearer 'pora_ null'
            """)
    void without_a_known_token_the_api_tells_nothing(String header) {
        for (String path : new String[] {ALICE, "/api/v1/nowhere", "/api/v1", "/api/v1/users/42/"}) {
            var request = HOUSE.request(path).GET();
            Answer refused = HOUSE.send(header == null ? request : request.header("Authorization", header));

            expect(refused, 401, "unauthorized", path);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v1/users/42",
                "//api/v1/users/42",
                "/api/./v1/users/42",
                "/x/../api/v1/users/42",
                "/API/V1/users/42"
            })
    void no_other_spelling_of_a_path_gets_around_the_token(String path) {
        assertThat(HOUSE.send(HOUSE.request(path).GET()).status()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER "})
    void the_schemes_case_does_not_matter(String scheme) {
        assertThat(HOUSE.send(HOUSE.request("/api/v1/users/777")
                                .header("Authorization", scheme + HOUSE.secret.value())
                                .GET())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answers_carry_headers_that_keep_them_harmless() {
        for (String path : new String[] {"/nowhere", "/health", ALICE, "/", "/api/docs"}) {
            Answer answer = HOUSE.get(path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Cache-Control")).isNotEmpty();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    static void expect(Answer answer, int status, String type, String path) {
        assertThat(answer.status())
                .as(answer.response().headers() + answer.body())
                .isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .as(answer.response().headers() + answer.body())
                .isEqualTo("application/problem+json");
        Map<String, Object> problem = answer.json();
        assertThat(problem)
                .containsEntry("type", "/api/problems#" + type)
                .containsEntry("status", status)
                .containsEntry("instance", path)
                .containsKeys("title", "detail");
        assertThat(answer.body()).doesNotContain("Exception", "micronaut", "_links", "_embedded");
    }

    private static java.net.http.HttpRequest.Builder authorized(String path) {
        return HOUSE.request(path).header("Authorization", "Bearer " + HOUSE.secret.value());
    }
}
