package dev.pora.persistence;

/**
 * How to reach the database.
 *
 * @param url a JDBC URL such as {@code jdbc:postgresql://host:5432/name}; with several hosts, parted by commas, the one
 *     that can be written to is used
 * @param connections how many connections are open at most, beside one that listens
 */
public record DatabaseSettings(String url, String user, String password, int connections) {
    private static final int USUAL_CONNECTIONS = 10;

    public DatabaseSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("The database's URL begins with jdbc:postgresql:");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("A store needs at least one connection, not " + connections);
        }
    }

    public DatabaseSettings(String url, String user, String password) {
        this(url, user, password, USUAL_CONNECTIONS);
    }

    /** Without the password: it must not slip into a log. The URL may hold one as a parameter, and is cut before it. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + place() + ", user=" + user + "]";
    }

    /** The URL without its parameters. */
    String place() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
