package dev.pora.telegram.api;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Fetches files, of which the Bot API tells only the path ({@code getFile}). */
final class Downloading {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final Set<Integer> WITHOUT_IT = Set.of(403, 404, 410);

    private final OkHttpClient http;
    private final ApiUrl url;
    private final BotToken token;

    /** @param calls the client of calls: its files come by the same connections, and end with them */
    Downloading(OkHttpClient calls, ApiUrl url, BotToken token) {
        OkHttpClient.Builder builder = calls.newBuilder();
        builder.interceptors().clear();
        builder.networkInterceptors().clear();
        this.http = builder.build();
        this.url = url;
        this.token = token;
    }

    /** @param told what was answered when the file was asked for */
    Download download(Answer told, int most) {
        return switch (told) {
            case Answer.Ok ok -> fetch(ok.result().path("file_path").asText(), most);
            case Answer.Failed failed when isTooLarge(failed) -> new Download.TooLarge();
            case Answer.Failed failed when failed.code() == BAD_REQUEST -> new Download.Gone(failed.description());
            default -> new Download.Failed(told.getClass().getSimpleName());
        };
    }

    private static boolean isTooLarge(Answer.Failed failed) {
        return failed.description().toLowerCase(Locale.ROOT).contains("file is too big");
    }

    private Download fetch(String path, int most) {
        Request request = new Request.Builder().url(address(path)).get().build();
        try (Response response = http.newCall(request).execute()) {
            if (WITHOUT_IT.contains(response.code())) {
                return new Download.Gone("HTTP " + response.code());
            }
            return response.code() == OK
                    ? read(Objects.requireNonNull(response.body()).source(), most)
                    : new Download.Failed("HTTP " + response.code());
        } catch (IOException e) {
            return new Download.Failed(token.hiddenIn(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }

    /** Whatever the server says about its length. */
    private static Download read(BufferedSource source, int most) throws IOException {
        return source.request(most + 1L) ? new Download.TooLarge() : new Download.Fetched(source.readByteArray());
    }

    private HttpUrl address(String path) {
        HttpUrl.Builder address = url.root();
        url.prefix().forEach(address::addEncodedPathSegment);
        return address.addPathSegment("file")
                .addPathSegment("bot" + token.value())
                .addPathSegments(path)
                .build();
    }
}
