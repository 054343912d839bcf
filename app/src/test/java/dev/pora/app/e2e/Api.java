package dev.pora.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;

/** A program that schedules over HTTP. */
final class Api implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** With a token that the program makes for it. */
    static Api of(PoraProcess pora, Path data, Stage stage) {
        PoraProcess.Finished made = PoraProcess.run(data, stage.settings(), "token", "create", "e2e");
        if (made.code() != 0) {
            throw new AssertionError(made.printed());
        }
        String secret = made.printed()
                .lines()
                .filter(line -> line.startsWith("pora_"))
                .findFirst()
                .orElseThrow();
        return new Api(pora.api(), secret);
    }

    HttpResponse<String> put(String path, String json) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Makes the user if need be, and a reminder for them. */
    void remind(long telegramId, String event, Instant at) {
        expect(2, put("/api/v1/users/" + telegramId, "{\"zone\":\"Europe/Moscow\",\"language\":\"en\"}"));
        expect(
                2,
                post(
                        "/api/v1/users/" + telegramId + "/notifications",
                        "{\"event\":\"" + event + "\",\"at\":\"" + at + "\"}"));
    }

    static void expect(int hundreds, HttpResponse<String> response) {
        if (response.statusCode() / 100 != hundreds) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
