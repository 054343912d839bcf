package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.access.Secret;
import dev.pora.delivery.Claim;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A running door over a store in memory, and a client with a token that knocks at it. */
final class House implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    final FakeStore store = new FakeStore();
    final Secret secret = Secret.random();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpDoor door;

    House() {
        this(UnaryOperator.identity());
    }

    House(Optional<Webhook> webhook) {
        this(ports -> new Ports(
                ports.users(),
                ports.notifications(),
                ports.alarms(),
                ports.transactions(),
                ports.tokens(),
                ports.clock(),
                ports.store(),
                ports.channel(),
                webhook));
    }

    House(UnaryOperator<Ports> change) {
        var _ = store.tokens().add("test", secret.hash());
        door = HttpDoor.start(HttpSettings.on("127.0.0.1", 0), change.apply(ports(store)));
    }

    static Ports ports(FakeStore store) {
        return new Ports(
                store.users(),
                store.notifications(),
                store.alarms(),
                store.transactions(),
                store.tokens(),
                store,
                () -> Sign.well("answers"),
                () -> Sign.well("polling"),
                Optional.empty());
    }

    /** Lets time pass, and lets the messages that are due then leave for their channel without an answer yet. */
    void sendWhatIsDueIn(Duration time) {
        store.pass(time);
        List<Claim> claims = store.claims().claim(100, Duration.ofMinutes(1));
        assertThat(claims).isNotEmpty().allMatch(store.claims()::begin);
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

        /** A field of the answer as text. */
        String text(String name) {
            return String.valueOf(json().get(name));
        }

        /** A field of each object in a list of the answer, as text. */
        List<String> each(String list, String name) {
            return json().get(list) instanceof List<?> entries
                    ? entries.stream()
                            .map(entry -> (Map<?, ?>) entry)
                            .map(entry -> String.valueOf(entry.get(name)))
                            .toList()
                    : List.of();
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
