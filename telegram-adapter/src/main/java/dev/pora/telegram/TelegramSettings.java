package dev.pora.telegram;

import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to reach Telegram.
 *
 * @param webhook where updates are to be pushed; empty to poll for them
 */
public record TelegramSettings(BotToken token, ApiUrl api, Optional<Webhook> webhook, Limits limits) {

    /** Telegram itself, polled, at its usual pace. */
    public static TelegramSettings polling(BotToken token) {
        return new TelegramSettings(token, ApiUrl.PUBLIC, Optional.empty(), Limits.USUAL);
    }

    /**
     * A public address of ours.
     *
     * @param secret comes back in the header {@code X-Telegram-Bot-Api-Secret-Token}: 1 to 256 letters, digits, _ and -
     */
    public record Webhook(String url, String secret) {
        private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

        public Webhook {
            if (!url.startsWith("https://") && !url.startsWith("http://")) {
                throw new IllegalArgumentException("A webhook's address begins with https://, not " + url);
            }
            if (!SECRET.matcher(secret).matches()) {
                throw new IllegalArgumentException("A webhook's secret is 1 to 256 letters, digits, _ and -");
            }
        }

        /** Never the secret. */
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }
}
