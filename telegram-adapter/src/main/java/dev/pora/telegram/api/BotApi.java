package dev.pora.telegram.api;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** A server that speaks the Bot API, called as one bot. Safe for use by many threads. */
public final class BotApi implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** Below the idle time-out of common servers, so that a request rarely meets a connection that is being closed. */
    private static final Duration KEPT_IDLE = Duration.ofSeconds(20);

    private static final int MALFORMED = 400;
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_IDLE = 64;

    private final ApiUrl url;
    private final BotToken token;
    private final OkHttpClient http;
    private final Downloading downloading;
    private final OkHttpTelegramClient telegram;
    private volatile boolean closed;

    /** @param silence how long the server may say nothing before its answer counts as lost */
    public BotApi(ApiUrl url, BotToken token, Duration silence) {
        this.url = url;
        this.token = token;
        this.http = client(url, silence);
        this.downloading = new Downloading(http, url, token);
        this.telegram = new OkHttpTelegramClient(http, token.value(), url.withoutPrefix());
    }

    /** HTTP/1.1 only, so that a connection that drops takes one request with it and not all. */
    private static OkHttpClient client(ApiUrl url, Duration silence) {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(MOST_IDLE, KEPT_IDLE.toSeconds(), TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(TO_CONNECT)
                .readTimeout(silence)
                .writeTimeout(silence)
                .callTimeout(silence.plus(TO_CONNECT))
                .addInterceptor(new Once(url.prefix()))
                .addNetworkInterceptor(Once::markDeparture)
                .build();
    }

    /** Calls and waits. An interrupt ends the waiting, with the answer lost and the thread still interrupted. */
    public Answer call(Call call) {
        return call.attachment().map(file -> upload(call, file)).orElseGet(() -> callAlone(call));
    }

    /** With a file, which the library would take from a stream that no second attempt could read. */
    private Answer upload(Call call, Attachment file) {
        try (Response answer =
                http.newCall(Uploads.request(url, token, call, file)).execute()) {
            return Envelope.opened(Objects.requireNonNull(answer.body()).string(), token);
        } catch (IOException e) {
            return failed(e);
        }
    }

    /** Fetches what somebody sent, at most so many bytes, and waits. */
    public Download download(String fileId, int most) {
        Answer told = call(Call.of(new GetFile(fileId)));
        return closed ? new Download.Failed("closed") : downloading.download(told, most);
    }

    private Answer callAlone(Call call) {
        try {
            CompletableFuture<String> answer = telegram.executeAsync(call);
            if (closed) {
                endCalls();
            }
            return Envelope.opened(answer.get(), token);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Lost("interrupted");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (TelegramApiException e) {
            return new Answer.Failed(MALFORMED, reason(e), Optional.empty(), Optional.empty());
        }
    }

    private Answer failed(@Nullable Throwable failure) {
        if (failure == null) {
            return new Answer.Lost("no reason given");
        }
        return switch (failure) {
            case StrangerException stranger -> new Answer.Stranger(stranger.status());
            case NeverLeftException early when isForGood(early) -> new Answer.NoRoute(reason(early.getCause()));
            case NeverLeftException early -> new Answer.NotSent(reason(early.getCause()));
            default -> new Answer.Lost(reason(failure));
        };
    }

    private static boolean isForGood(IOException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof NoRouteToHostException
                        || cause instanceof SSLException
                        || String.valueOf(cause.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("unreachable"));
    }

    private String reason(@Nullable Throwable failure) {
        return failure == null ? "" : token.hiddenIn(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    /** Ends every call that is under way: its answer is lost. */
    public void endCalls() {
        http.dispatcher().cancelAll();
    }

    /** Ends every call that is under way, and all later ones. */
    @Override
    public void close() {
        closed = true;
        endCalls();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
