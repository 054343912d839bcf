package dev.pora.http;

import dev.pora.access.Secret;
import dev.pora.fake.FakeStore;
import dev.pora.http.Vital.Sign;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A running door over a store in memory, and a client with a token that knocks at it. */
final class House implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    final FakeStore store = new FakeStore();
    final Secret secret = Secret.random();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpDoor door;

    House() {
        this(Optional.empty());
    }

    House(Optional<Webhook> webhook) {
        var _ = store.tokens().add("test", secret.hash());
        door = HttpDoor.start(HttpSettings.on("127.0.0.1", 0), ports(store, webhook));
    }

    static Ports ports(FakeStore store, Optional<Webhook> webhook) {
        return new Ports(
                store.users(),
                store.notifications(),
                store.alarms(),
                store.transactions(),
                store.tokens(),
                store,
                () -> Sign.well("answers"),
                () -> Sign.well("polling"),
                webhook);
    }

    HttpDoor door() {
        return door;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer send(String method, String path, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + secret.value())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                .header("Content-Type", "application/json")
                .timeout(LIMIT);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        door.close();
        client.close();
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Map<String, Object> json() {
            try {
                return JsonMapper.createDefault().readValue(body(), Argument.mapOf(String.class, Object.class));
            } catch (IOException e) {
                throw new UncheckedIOException(body(), e);
            }
        }
    }
}
