package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a well-behaved client never sends. */
class RawHttpTest {
    private static final House HOUSE = new House();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET /api/v1/users/42?a=%zz HTTP/1.1                          | 400
            GET /nowhere?a=%zz HTTP/1.1                                  | 400
            GET /%zz HTTP/1.1                                            | 400
            GET /a b HTTP/1.1                                            | 400
            GET /<>"^{} HTTP/1.1                                         | 400
            GET //// HTTP/1.1                                            | 404
            GET http://evil.example/nowhere HTTP/1.1                     | 404
            GARBAGE                                                      | 400
            BREW /api/v1/users/42 HTTP/1.1                               | 401
            OPTIONS /nowhere HTTP/1.1                                    | 404
            TRACE /nowhere HTTP/1.1                                      | 404
            POST /nowhere HTTP/1.1\\r\\nContent-Length: x                | 400
            GET /nowhere HTTP/1.1\\r\\nno colon here                     | 400
            POST /nowhere HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\nContent-Length: 3 | 400
            """)
    void what_cannot_be_read_is_a_problem_all_the_same(String head, int status) throws IOException {
        String answer = sent(head.replace("\\r\\n", "\r\n") + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .containsPattern("^HTTP/1.[01] " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer).contains("\"status\":" + status).doesNotContain("Exception", "_embedded", "evil.example");
    }

    @ParameterizedTest
    @CsvSource({"5000, 1, 414", "10, 9000, 431"})
    void what_is_too_long_is_a_problem_all_the_same(int path, int header, int status) throws IOException {
        String answer = sent("GET /" + "a".repeat(path) + " HTTP/1.1\r\nX: " + "b".repeat(header)
                + "\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.[01] " + status + " ").contains("\"status\":" + status);
    }

    private static String sent(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), HOUSE.door().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
