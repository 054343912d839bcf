package dev.pora.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Plain HTTP against a running sandbox. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SandboxServer server;

    /** A status and a body that was JSON. */
    record Response(int status, JsonNode body) {
        String description() {
            return body.path("description").asText();
        }

        JsonNode result() {
            return body.path("result");
        }

        String error() {
            return body.path("error").asText();
        }
    }

    Browser(SandboxServer server) {
        this.server = server;
    }

    /** Calls a method of the Bot API with a JSON body. */
    Response bot(String method, String body) {
        return send(request("/bot" + server.botToken() + '/' + method)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Response form(String method, String body) {
        return send(request("/bot" + server.botToken() + '/' + method)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Response get(String path) {
        return send(request(path).GET());
    }

    Response control(String method, String path, String body) {
        return send(request("/sandbox/api/" + path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.apiUrl() + path)).timeout(PATIENCE);
    }

    HttpResponse<String> raw(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    Response send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = raw(request);
            return new Response(response.statusCode(), json.readTree(response.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
