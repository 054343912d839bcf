package dev.pora.http;

/** Bodies that the description shows; a test sends each of them. */
final class Examples {
    static final String INSTANT = """
            {"event": "Turn off the kettle", "at": "2030-05-31T09:00:00+03:00"}""";

    static final String LOCAL = """
            {"event": "Позвонить маме", "at": "2030-05-31T09:00", "zone": "Europe/Moscow"}""";

    static final String WEEKLY = """
            {"event": "Pay the rent", "repeat": {"frequency": "weekly", "weekdays": ["friday"], \
            "start": "2030-05-31T18:00", "zone": "Europe/Moscow"}}""";

    static final String FLOATING = """
            {"event": "Stretch", "repeat": {"frequency": "daily", "start": "2030-05-31T08:00", "floating": true}}""";

    private Examples() {}
}
