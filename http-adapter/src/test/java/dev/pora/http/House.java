package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.access.Grant;
import dev.pora.access.Rights;
import dev.pora.access.Secret;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Settlement;
import dev.pora.fake.FakePublicHolidays;
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
    private final FakePublicHolidays holidays = new FakePublicHolidays();
    private final Dispatch dispatch =
            new Dispatch(Backoff.between(Duration.ofSeconds(1), Duration.ofMinutes(1)), holidays);
    final Secret secret = Secret.random();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpDoor door;

    House() {
        this(UnaryOperator.identity());
    }

    House(Optional<Webhook> webhook) {
        this(ports -> new Ports(
                ports.ledger(),
                ports.deliveries(),
                ports.tokens(),
                ports.replays(),
                ports.store(),
                ports.channel(),
                webhook));
    }

    House(UnaryOperator<Ports> change) {
        var _ = store.tokens().add(new Grant("test", secret.hash(), Rights.all(), Optional.empty()));
        door = HttpDoor.start(HttpSettings.on("127.0.0.1", 0), change.apply(ports(store)));
    }

    static Ports ports(FakeStore store) {
        return new Ports(
                store.ledger(new FakePublicHolidays()),
                store.deliveries(),
                store.tokens(),
                store.replays(),
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

    /** Lets time pass, and tells what is due then, to the last of it. */
    void tellWhatIsDueIn(Duration time) {
        store.pass(time);
        List<Claim> claims = store.claims().claim(100, Duration.ofMinutes(1));
        while (!claims.isEmpty()) {
            claims.forEach(this::tell);
            claims = store.claims().claim(100, Duration.ofMinutes(1));
        }
    }

    private void tell(Claim claim) {
        assertThat(store.claims().begin(claim)).isTrue();
        Settlement settlement = switch (dispatch.decide(claim, store.now())) {
            case Decision.Tell tell ->
                dispatch.settle(claim, tell, new Outcome.Delivered(new MessageRef("message 1")), store.now());
            case Decision.Instead(Settlement instead) -> instead;
        };
        assertThat(store.claims().settle(settlement)).isEqualTo(Settled.DONE);
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

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
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

        /** A field of an object inside the answer. */
        Object inside(String object, String name) {
            return json().get(object) instanceof Map<?, ?> fields ? String.valueOf(fields.get(name)) : "";
        }

        /** The entries of a list of the answer, as text. */
        List<String> list(String name) {
            return json().get(name) instanceof List<?> entries
                    ? entries.stream().map(String::valueOf).toList()
                    : List.of();
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
