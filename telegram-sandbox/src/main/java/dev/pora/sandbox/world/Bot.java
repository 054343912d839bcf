package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.update.UpdateQueue;
import dev.pora.sandbox.update.WebhookDelivery;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bot: its token, what waits for it, and how it presents itself. */
public final class Bot {
    private static final Pattern TOKEN = Pattern.compile("\\d{1,15}:[A-Za-z0-9_-]{3,64}");

    private final String token;
    private final long id;
    private final String username;
    private final UpdateQueue updates;
    private final BotProfile profile;
    private boolean privacy = true;
    private @Nullable WebhookDelivery delivery;

    Bot(String token, String username, String firstName, UpdateQueue updates) {
        requireToken(token);
        this.token = token;
        this.id = Long.parseLong(token.substring(0, token.indexOf(':')));
        this.username = username;
        this.updates = updates;
        this.profile = new BotProfile(firstName);
    }

    /** A token is the bot's id, a colon and a secret. */
    public static void requireToken(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("A bot token is digits, a colon and a secret of 3 to 64 characters");
        }
    }

    public String token() {
        return token;
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public UpdateQueue updates() {
        return updates;
    }

    public BotProfile profile() {
        return profile;
    }

    /** With group privacy on, a bot that is no administrator sees only what is addressed to it. */
    public boolean hasPrivacy() {
        return privacy;
    }

    public void setPrivacy(boolean on) {
        privacy = on;
    }

    public Optional<WebhookDelivery> webhook() {
        return Optional.ofNullable(delivery);
    }

    /** Replaces the webhook; null for none. */
    public void setWebhook(@Nullable WebhookDelivery next) {
        if (delivery != null) {
            delivery.close();
        }
        delivery = next;
    }

    /** The Bot API's User. */
    public ObjectNode toUser() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("is_bot", true)
                .put("first_name", profile.name(""))
                .put("username", username);
    }
}
