package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.update.AllowedUpdates;
import dev.pora.sandbox.update.Webhook;
import dev.pora.sandbox.update.WebhookDelivery;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.World;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** setWebhook, deleteWebhook, getWebhookInfo. */
final class WebhookMethods {
    private static final int USUAL_CONNECTIONS = 40;
    private final World world;
    private final BiConsumer<Bot, String> replies;

    WebhookMethods(World world, BiConsumer<Bot, String> replies) {
        this.world = world;
        this.replies = replies;
    }

    void register(Map<String, Behaviour> behaviours) {
        behaviours.put("setWebhook", this::set);
        behaviours.put("deleteWebhook", WebhookMethods::delete);
        behaviours.put("getWebhookInfo", WebhookMethods::info);
    }

    private Answer set(Call call) {
        Parameters given = call.parameters();
        Bot bot = call.bot();
        if (given.text("url").isEmpty()) {
            return delete(call);
        }
        Webhook webhook = webhook(given);
        dropPending(call);
        if (given.has("allowed_updates")) {
            bot.updates().allow(Polling.allowed(given.json("allowed_updates")));
        }
        boolean same = bot.webhook()
                .map(WebhookDelivery::webhook)
                .filter(webhook::equals)
                .isPresent();
        if (same) {
            return Answer.yes("Webhook is already set");
        }
        bot.updates().terminatePoll("Conflict: terminated by setWebhook request");
        bot.setWebhook(WebhookDelivery.start(webhook, bot.updates(), world.clock(), body -> replies.accept(bot, body)));
        return Answer.yes("Webhook was set");
    }

    private static Webhook webhook(Parameters given) {
        try {
            int connections = (int) given.number("max_connections", USUAL_CONNECTIONS);
            return new Webhook(URI.create(given.text("url")), given.text("secret_token"), connections);
        } catch (IllegalArgumentException invalid) {
            String reason = String.valueOf(invalid.getMessage());
            boolean ours = reason.startsWith("bad webhook") || reason.startsWith("secret token");
            throw Refusal.badRequest(ours ? reason : "invalid webhook URL specified");
        }
    }

    private static Answer delete(Call call) {
        dropPending(call);
        boolean wasSet = call.bot().webhook().isPresent();
        call.bot().setWebhook(null);
        return Answer.yes(wasSet ? "Webhook was deleted" : "Webhook is already deleted");
    }

    private static void dropPending(Call call) {
        if (call.parameters().flag("drop_pending_updates")) {
            call.bot().updates().dropPending();
        }
    }

    private static Answer info(Call call) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("url", "").put("has_custom_certificate", false);
        info.put("pending_update_count", call.bot().updates().pending());
        call.bot().webhook().ifPresent(delivery -> {
            info.put("url", delivery.webhook().url().toString());
            info.put("max_connections", delivery.webhook().maxConnections());
            delivery.lastFailure()
                    .ifPresent(
                            failure -> info.put("last_error_date", failure.at().getEpochSecond())
                                    .put("last_error_message", failure.message()));
        });
        AllowedUpdates allowed = call.bot().updates().allowed();
        List<String> named = allowed.named();
        if (!named.isEmpty()) {
            ArrayNode list = info.putArray("allowed_updates");
            named.forEach(list::add);
        }
        return Answer.done(info);
    }
}
