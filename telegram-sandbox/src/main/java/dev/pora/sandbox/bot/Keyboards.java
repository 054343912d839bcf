package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The rules of keyboards that no table of fields can hold. */
final class Keyboards {
    private static final List<String> ACTIONS = List.of(
            "url",
            "callback_data",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "copy_text",
            "callback_game",
            "pay");
    private static final int MOST_BUTTONS = 100;

    private Keyboards() {}

    static void check(JsonNode markup) {
        int buttons = 0;
        for (JsonNode row : markup.path("inline_keyboard")) {
            for (JsonNode button : row) {
                checkInline(button);
                buttons++;
            }
        }
        if (buttons > MOST_BUTTONS) {
            throw Refusal.badRequest("REPLY_MARKUP_TOO_LONG");
        }
        for (JsonNode row : markup.path("keyboard")) {
            row.forEach(Keyboards::requireText);
        }
    }

    private static void checkInline(JsonNode button) {
        requireText(button);
        long actions = ACTIONS.stream().filter(button::has).count();
        if (actions == 0) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline" + " keyboard");
        }
        if (actions > 1) {
            throw Refusal.badRequest("can't parse inline keyboard button: exactly one kind of button is allowed");
        }
        String app = button.path("web_app").path("url").asText();
        if (button.has("web_app") && !app.startsWith("https://")) {
            throw Refusal.badRequest(
                    "inline keyboard button Web App URL '" + app + "' is invalid: Only HTTPS links are allowed");
        }
        if (button.has("url") && !button.path("url").asText().matches("(?:[a-z][a-z0-9+.-]*://)?\\S+\\.?\\S+")) {
            throw Refusal.badRequest(
                    "inline keyboard button URL '" + button.path("url").asText() + "' is invalid: Wrong HTTP URL");
        }
    }

    private static void requireText(JsonNode button) {
        String text = button.isTextual() ? button.asText() : button.path("text").asText();
        if (text.isBlank()) {
            throw Refusal.badRequest("can't parse keyboard button: Button text must be non-empty");
        }
    }
}
