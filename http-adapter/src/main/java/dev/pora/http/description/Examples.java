package dev.pora.http.description;

/** Bodies that the description shows; a test sends each of them. */
public final class Examples {
    public static final String INSTANT = """
            {"event": "Turn off the kettle", "at": "2030-05-31T09:00:00+03:00"}""";

    public static final String IN_WORDS = """
            {"text": "every Friday at 18:00 pay the rent", "tags": ["home"]}""";

    public static final String BATCH = """
            {"notifications": [{"text": "every Friday at 18:00 pay the rent"}, \
            {"event": "Turn off the kettle", "at": "2030-05-31T09:00:00+03:00"}]}""";

    public static final String PHRASE = """
            {"text": "завтра в 9 чай", "zone": "Europe/Moscow", "language": "ru", "now": "2030-05-31T09:00:00+03:00"}""";

    public static final String PHRASE_OF_USER = """
            {"text": "tomorrow at 9 tea", "telegramId": 42}""";

    public static final String LOCAL = """
            {"event": "Позвонить маме", "at": "2030-05-31T09:00", "zone": "Europe/Moscow"}""";

    public static final String WEEKLY = """
            {"event": "Pay the rent", "repeat": {"frequency": "weekly", "weekdays": ["friday"], \
            "start": "2030-05-31T18:00", "zone": "Europe/Moscow"}}""";

    public static final String FLOATING = """
            {"event": "Stretch", "repeat": {"frequency": "daily", "start": "2030-05-31T08:00", "floating": true}}""";

    public static final String FLOATING_ONCE = """
            {"event": "Lunch", "at": "2030-05-31T13:00", "floating": true}""";

    public static final String RRULE = """
            {"event": "Pay the rent", "repeat": {"rrule": "FREQ=MONTHLY;BYDAY=-1FR", "times": ["09:00", "18:30"], \
            "start": "2030-05-31T18:00", "zone": "Europe/Moscow", "until": "2031-12-31", \
            "exceptDates": ["2030-12-27"], "extra": ["2030-06-08T12:00"], "onDayOff": "before"}}""";

    public static final String WINDOW = """
            {"event": "Drink water", "repeat": {"frequency": "minutely", "interval": 45, \
            "weekdays": ["monday", "tuesday", "wednesday", "thursday", "friday"], \
            "window": {"from": "09:00", "to": "18:00"}, "start": "2030-05-31T00:00", "floating": true}}""";

    public static final String AFTER_DONE = """
            {"event": "Water the plants", "afterDone": {"gap": "P3D", "first": "2030-05-31T09:00", \
            "zone": "Europe/Moscow"}}""";

    public static final String INSISTENT = """
            {"event": "Take the pills", "at": "2030-05-31T09:00:00+03:00", "preAlerts": ["P1D", "PT1H"], \
            "nag": {"every": "PT10M", "times": 5}, "lateness": {"policy": "expire", "after": "PT2H"}, \
            "urgent": true}""";

    public static final String CHANGE_TIMES = """
            {"event": "Pay the rent, really", "repeat": {"times": ["10:00"]}}""";

    public static final String CHANGE_CLOCK = """
            {"repeat": {"floating": true}}""";

    public static final String CHANGE_ATTENTION = """
            {"preAlerts": ["PT30M"], "nag": null}""";

    public static final String DONE = """
            {"occurrence": "2030-05-31T06:00:00Z"}""";

    public static final String SNOOZE_FOR = """
            {"for": "PT10M"}""";

    public static final String SNOOZE_UNTIL = """
            {"occurrence": "2030-05-31T06:00:00Z", "until": "2030-05-31T21:00:00+03:00"}""";

    public static final String MOVE = """
            {"to": "2030-05-31T21:00:00+03:00"}""";

    public static final String END = """
            {"after": "2030-12-31T23:59:59+03:00"}""";

    public static final String USER = """
            {"zone": "Europe/Moscow", "language": "ru", "lateness": {"policy": "coalesce"}, \
            "quietHours": {"from": "22:00", "to": "07:00"}, "country": "RU", \
            "daysOff": ["2030-05-02"], "workingDays": ["2030-05-04"], \
            "defaultTime": "10:00", "dayParts": {"morning": "08:00", "night": "23:30"}, \
            "weekStart": "sunday", "dateOrder": "day_first"}""";

    public static final String REBIND = """
            {"from": "Europe/Moscow", "to": "Asia/Tokyo"}""";

    private Examples() {}
}
