package dev.pora.telegram.api;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a request leaves once at most: OkHttp would repeat it, even when told not to retry, after a 503 with
 * {@code Retry-After: 0}. Tells failures before the request left from later ones, and strangers from the Bot API.
 */
final class Once implements Interceptor {
    private final List<String> prefix;

    Once(List<String> prefix) {
        this.prefix = prefix;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Departure departure = new Departure();
        try (Response response = chain.proceed(prepared(chain.request(), departure))) {
            return readWhole(response);
        } catch (StrangerException e) {
            throw e;
        } catch (IOException e) {
            throw departure.begun() ? e : new NeverLeftException(e);
        }
    }

    /** The last step before the wire. */
    static Response markDeparture(Chain chain) throws IOException {
        Objects.requireNonNull(chain.request().tag(Departure.class)).begin();
        return chain.proceed(chain.request());
    }

    private Request prepared(Request request, Departure departure) {
        RequestBody body = Objects.requireNonNull(request.body());
        return request.newBuilder()
                .url(prefixed(request.url()))
                .method(request.method(), new OneShot(body))
                .tag(Departure.class, departure)
                .build();
    }

    private HttpUrl prefixed(HttpUrl url) {
        HttpUrl.Builder builder = url.newBuilder().encodedPath("/");
        prefix.forEach(builder::addEncodedPathSegment);
        url.encodedPathSegments().forEach(builder::addEncodedPathSegment);
        return builder.build();
    }

    private static Response readWhole(Response response) throws IOException {
        String body = Objects.requireNonNull(response.body()).string();
        if (!Envelope.isOne(body)) {
            throw new StrangerException(response.code());
        }
        return response.newBuilder()
                .body(ResponseBody.create(body, MediaType.get("application/json")))
                .build();
    }

    /** A body that OkHttp may not write twice. */
    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }
}
