package dev.pora.app.config;

import java.util.Arrays;
import java.util.Optional;

/** Everything that can be set, by an environment variable or a line of the configuration file. */
public enum Setting {
    PORA_DATA(
            "pora-data beside the program",
            "The folder of the embedded database and of what a running instance leaves there; also --data"),
    PORA_PORT("7676", "The port of the HTTP API, its documentation and the health page; 0 for any free one"),
    PORA_BIND("127.0.0.1", "The address on which the program listens"),
    PORA_DATABASE_URL(
            "the embedded PostgreSQL",
            "A PostgreSQL 15 to 18 of your own, as jdbc:postgresql://host/database or postgresql://user:password@host/database"),
    PORA_DATABASE_USER("none", "Its user"),
    PORA_DATABASE_PASSWORD("none", "The user's password"),
    TELEGRAM_BOT_TOKEN("none: the local sandbox", "The token that @BotFather gave for your bot"),
    PORA_TELEGRAM_API_URL("https://api.telegram.org", "Another server that speaks the Bot API"),
    PORA_TELEGRAM_WEBHOOK_URL(
            "none: updates are polled",
            "The public https address to which Telegram pushes updates; this program takes them at its path,"
                    + " and at /telegram/webhook, which is also meant when it has none"),
    PORA_TELEGRAM_WEBHOOK_SECRET(
            "none", "The secret that Telegram sends along: 1 to 256 of A-Z, a-z, 0-9, _ and -; needed with a webhook"),
    PORA_OPERATORS(
            "nobody",
            "Telegram ids, with commas between, of those who run the bot: /admin shows them figures and lets them write to everybody"),
    PORA_SANDBOX_PORT("the port after PORA_PORT", "The port of the sandbox chat; 0 for any free one"),
    PORA_SANDBOX_PUBLIC(
            "no", "yes lets the sandbox, in which anybody can be anyone, listen on another address than loopback"),
    PORA_DISPATCH_HELD(
            "25000",
            "How many reminders an instance holds at most, to tell them now or in a moment, at some 5 kB each;"
                    + " a channel that is slower is given what it takes in three seconds"),
    PORA_DISPATCH_LEASE(
            "5 s",
            "How long a reminder is held without a sign of life by its instance; at least"
                    + " twice PORA_DISPATCH_AHEAD"),
    PORA_DISPATCH_AHEAD("2 s", "How long before they are due reminders are taken up, to be waited for in memory"),
    PORA_DISPATCH_SWEEP("30 s", "The longest wait between two looks at the queue, should news of a reminder be lost"),
    PORA_DISPATCH_DRAIN("20 s", "How long a stop waits for messages that are on their way"),
    PORA_DISPATCH_MEETING("1 s", "How often instances over one database look at each other; the same for all of them"),
    PORA_DISPATCH_MEMBERSHIP(
            "6 s",
            "How long after its last look an instance counts as dead; at least PORA_DISPATCH_LEASE and"
                    + " PORA_DISPATCH_MEETING together"),
    PORA_HISTORY_MONTHS("12", "How many whole months of deliveries are remembered"),
    PORA_MOST_ACTIVE("500", "How many active reminders one person may have, in the chat and over HTTP"),
    PORA_MESSAGES_A_MINUTE(
            "30", "How many messages a minute of one person the bot reads; whoever writes more is told so, once"),
    PORA_CONFIG("none", "A file with any of these settings, a line NAME=value each; the environment wins over it");

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    /** What holds when it is not set, in words. */
    public String standard() {
        return standard;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<Setting> named(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }
}
