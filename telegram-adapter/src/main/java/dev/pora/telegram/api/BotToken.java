package dev.pora.telegram.api;

import java.util.regex.Pattern;

/**
 * What makes us the bot: the bot's id, a colon, and a secret. It is part of every URL, so texts that may hold a URL go
 * through {@link #hiddenIn} before anybody sees them.
 */
public record BotToken(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,19}:[A-Za-z0-9_-]+");

    public BotToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A bot token looks like 123456789:AbCdEf…, as BotFather gave it; this one does not");
        }
    }

    /** The id of the bot, which stays the same when its secret is replaced. */
    public String botId() {
        return value.substring(0, value.indexOf(':'));
    }

    public String hiddenIn(String text) {
        return text.replace(value, "…").replace(secret(), "…");
    }

    private String secret() {
        return value.substring(value.indexOf(':') + 1);
    }

    /** Never the secret: it must not slip into a log. */
    @Override
    public String toString() {
        return "BotToken[" + botId() + ":…]";
    }
}
