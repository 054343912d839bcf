package dev.pora.sandbox.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pushes one bot's updates to its webhook, one after another: an update that was not answered with 2xx is tried again
 * with growing pauses (1 s doubling up to 60 s) and holds back those behind it. A body that names a method is a call.
 */
public final class WebhookDelivery implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Webhook webhook;
    private final UpdateQueue queue;
    private final InstantSource clock;
    private final Consumer<String> replies;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Thread thread;
    private volatile @Nullable Failure lastFailure;
    private volatile boolean closed;

    /** The last push that was not taken. */
    public record Failure(Instant at, String message) {}

    private WebhookDelivery(Webhook webhook, UpdateQueue queue, InstantSource clock, Consumer<String> replies) {
        this.webhook = webhook;
        this.queue = queue;
        this.clock = clock;
        this.replies = replies;
        this.thread = Thread.ofVirtual().name("webhook").unstarted(this::run);
    }

    /** {@code replies} takes each body that a push was answered with. */
    public static WebhookDelivery start(
            Webhook webhook, UpdateQueue queue, InstantSource clock, Consumer<String> replies) {
        WebhookDelivery delivery = new WebhookDelivery(webhook, queue, clock, replies);
        delivery.thread.start();
        return delivery;
    }

    public Webhook webhook() {
        return webhook;
    }

    public Optional<Failure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!closed) {
                Optional<ObjectNode> update = queue.awaitFirst(IDLE);
                if (update.isEmpty() || push(update.get())) {
                    pause = FIRST_PAUSE;
                } else {
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean push(ObjectNode update) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request(update), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                queue.confirm(update.path("update_id").asLong());
                replies.accept(answer.body());
                return true;
            }
            lastFailure = new Failure(clock.instant(), "Wrong response from the webhook: " + answer.statusCode());
        } catch (IOException unreachable) {
            lastFailure = new Failure(clock.instant(), "Connection failed: " + unreachable.getMessage());
        }
        return false;
    }

    private HttpRequest request(ObjectNode update) {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update.toString()));
        if (!webhook.secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", webhook.secret());
        }
        return request.build();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        client.shutdownNow();
    }
}
