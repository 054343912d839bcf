package dev.pora.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The two forms in which people write the address of a PostgreSQL: that of JDBC, and the connection URI of libpq (section
 * 34.1.1.2 of PostgreSQL's manual), whose user and password win over the settings of their own.
 */
final class DatabaseUrl {
    private DatabaseUrl() {}

    static Settings.Database read(String url, Optional<String> user, Optional<String> password) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new Settings.Database(url, user.orElse(""), password.orElse(""));
        }
        URI uri = parsed(url);
        Optional<String[]> login = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        return new Settings.Database(
                "jdbc:postgresql://" + place(uri),
                login.map(parts -> decoded(parts[0])).or(() -> user).orElse(""),
                login.filter(parts -> parts.length == 2)
                        .map(parts -> decoded(parts[1]))
                        .or(() -> password)
                        .orElse(""));
    }

    private static URI parsed(String url) {
        try {
            URI uri = new URI(url);
            boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (postgres && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, without the text: it may hold a password
        }
        throw new WrongSetting("PORA_DATABASE_URL looks like jdbc:postgresql://host:5432/database"
                + " or postgresql://user:password@host:5432/database");
    }

    private static String place(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getHost() + port + uri.getRawPath() + query;
    }

    /** In user info a plus is a plus. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
