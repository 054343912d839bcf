package dev.pora.telegram.wire;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a server does after a request arrived; the connection stays open unless it is closed here. */
@FunctionalInterface
public interface Reaction {
    void to(Arrived request, Socket connection) throws IOException, InterruptedException;

    static Reaction ok(String result) {
        return http(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static Reaction sent(long messageId) {
        return ok("{\"message_id\":" + messageId + ",\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"}}");
    }

    static Reaction failed(int code, String description) {
        return failed(code, description, "{}");
    }

    static Reaction failed(int code, String description, String parameters) {
        return http(
                code,
                "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\",\"parameters\":"
                        + parameters + "}");
    }

    static Reaction http(int status, String body) {
        return http(status, "X-Nothing: 0", body);
    }

    static Reaction http(int status, String header, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Said\r\nContent-Length: " + bytes.length + "\r\n" + header + "\r\n\r\n";
        return (request, connection) -> {
            connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().write(bytes);
            connection.getOutputStream().flush();
        };
    }

    static Reaction drop() {
        return (request, connection) -> connection.close();
    }

    /** Says nothing until the other side goes away. */
    static Reaction hang() {
        return (request, connection) -> {
            var _ = connection.getInputStream().read();
            connection.close();
        };
    }

    /** Promises more than it sends. */
    static Reaction breakOff() {
        return (request, connection) -> {
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"ok\":true"
                            .getBytes(StandardCharsets.US_ASCII));
            connection.close();
        };
    }
}
