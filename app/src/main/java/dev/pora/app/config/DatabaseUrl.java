package dev.pora.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two forms in which people write the address of a PostgreSQL: that of JDBC, and the connection URI of libpq (section
 * 34.1.1.2 of PostgreSQL's manual), whose user and password win over the settings of their own. Both may name several hosts.
 */
final class DatabaseUrl {
    private static final String HOST = "(\\[[0-9A-Fa-f:.]+]|[\\w.-]+)(:\\d{1,5})?";
    private static final Pattern HOSTS = Pattern.compile(HOST + "(," + HOST + ")*");

    private DatabaseUrl() {}

    static Settings.Database read(String url, Optional<String> user, Optional<String> password) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new Settings.Database(url, user.orElse(""), password.orElse(""));
        }
        URI uri = parsed(url);
        int hosts = hosts(uri.getRawAuthority());
        Optional<String[]> login = Optional.of(uri.getRawAuthority().substring(0, Math.max(0, hosts - 1)))
                .filter(info -> hosts > 0)
                .map(info -> info.split(":", 2));
        return new Settings.Database(
                "jdbc:postgresql://" + place(uri, hosts),
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
            if (postgres && namesHosts(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, without the text: it may hold a password
        }
        throw new WrongSetting("PORA_DATABASE_URL looks like jdbc:postgresql://host:5432/database"
                + " or postgresql://user:password@host:5432/database");
    }

    private static boolean namesHosts(URI uri) {
        String authority = uri.getRawAuthority();
        return authority != null
                && HOSTS.matcher(authority.substring(hosts(authority))).matches();
    }

    /** Where they begin: behind the login, if there is one. */
    private static int hosts(String authority) {
        return authority.lastIndexOf('@') + 1;
    }

    private static String place(URI uri, int hosts) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getRawAuthority().substring(hosts) + uri.getRawPath() + query;
    }

    /** In user info a plus is a plus. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
