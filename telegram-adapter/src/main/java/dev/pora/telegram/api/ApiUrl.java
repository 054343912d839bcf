package dev.pora.telegram.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where a server speaks the Bot API: {@code http} or {@code https}, with any port and path before {@code /bot<token>/}.
 *
 * @param prefix the segments of that path, undecoded
 */
public record ApiUrl(String scheme, String host, int port, List<String> prefix) {
    public static final ApiUrl PUBLIC = of("https://api.telegram.org");

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    public ApiUrl {
        prefix = List.copyOf(prefix);
    }

    /** Throws IllegalArgumentException, with a sentence for people, for anything but such an address. */
    public static ApiUrl of(String url) {
        URI uri = parsed(url);
        boolean http = "http".equals(uri.getScheme());
        if (!http && !"https".equals(uri.getScheme())) {
            throw wrong(url);
        }
        String host = Optional.ofNullable(uri.getHost()).orElseThrow(() -> wrong(url));
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw wrong(url);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : http ? HTTP_PORT : HTTPS_PORT;
        return new ApiUrl(uri.getScheme(), host, port, segments(uri.getRawPath()));
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw wrong(url);
        }
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static IllegalArgumentException wrong(String url) {
        return new IllegalArgumentException(
                "The address of a Bot API server looks like https://api.telegram.org, with a port and a path if need be, not "
                        + url);
    }

    /** The address alone, to which segments are added. */
    HttpUrl.Builder root() {
        return new HttpUrl.Builder().scheme(scheme).host(host).port(port);
    }

    TelegramUrl withoutPrefix() {
        return new TelegramUrl(scheme, host, port, false);
    }
}
