package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.World;
import java.util.Map;
import java.util.regex.Pattern;

/** How a bot presents itself: getMe, names, descriptions, commands, menu buttons. */
final class ProfileMethods {
    private static final Pattern COMMAND = Pattern.compile("/?[a-z0-9_]{1,32}");
    private static final int MOST_COMMANDS = 100;
    private final World world;

    ProfileMethods(World world) {
        this.world = world;
    }

    void register(Map<String, Behaviour> behaviours) {
        behaviours.put("getMe", ProfileMethods::me);
        behaviours.put("logOut", call -> Answer.yes());
        behaviours.put("close", call -> Answer.yes());
        behaviours.put("setMyName", call -> setText(call, "name"));
        behaviours.put("getMyName", ProfileMethods::name);
        behaviours.put("setMyDescription", call -> setText(call, "description"));
        behaviours.put("getMyDescription", call -> text(call, "description"));
        behaviours.put("setMyShortDescription", call -> setText(call, "short_description"));
        behaviours.put("getMyShortDescription", call -> text(call, "short_description"));
        behaviours.put("setMyCommands", this::setCommands);
        behaviours.put("getMyCommands", ProfileMethods::commands);
        behaviours.put("deleteMyCommands", this::deleteCommands);
        behaviours.put("setChatMenuButton", ProfileMethods::setMenuButton);
        behaviours.put("getChatMenuButton", ProfileMethods::menuButton);
    }

    private static Answer me(Call call) {
        ObjectNode me = call.bot().toUser();
        me.put("can_join_groups", true)
                .put("can_read_all_group_messages", !call.bot().hasPrivacy())
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
        return Answer.done(me);
    }

    private Answer setText(Call call, String kind) {
        call.bot().profile().setText(kind, language(call), call.parameters().text(kind));
        world.conversations().stateChanged();
        return Answer.yes();
    }

    private static Answer name(Call call) {
        String name = call.bot().profile().name(language(call));
        return Answer.done(JsonNodeFactory.instance.objectNode().put("name", name));
    }

    private static Answer text(Call call, String kind) {
        String text = call.bot().profile().text(kind, language(call));
        return Answer.done(JsonNodeFactory.instance.objectNode().put(kind, text));
    }

    private static String language(Call call) {
        String language = call.parameters().text("language_code");
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            throw Refusal.badRequest("invalid language code specified");
        }
        return language;
    }

    private Answer setCommands(Call call) {
        JsonNode commands = call.parameters().json("commands");
        if (commands.size() > MOST_COMMANDS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        for (JsonNode command : commands) {
            if (!COMMAND.matcher(command.path("command").asText()).matches()) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            if (command.path("description").asText().isBlank()) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        call.bot().profile().setCommands(scope(call), language(call), commands);
        world.conversations().stateChanged();
        return Answer.yes();
    }

    private static Answer commands(Call call) {
        return Answer.done(call.bot().profile().commands(scope(call), language(call)));
    }

    private Answer deleteCommands(Call call) {
        call.bot().profile().deleteCommands(scope(call), language(call));
        world.conversations().stateChanged();
        return Answer.yes();
    }

    private static JsonNode scope(Call call) {
        return call.parameters().json("scope");
    }

    private static Answer setMenuButton(Call call) {
        JsonNode button = call.parameters().json("menu_button");
        String app = button.path("web_app").path("url").asText();
        if ("web_app".equals(button.path("type").asText()) && !app.startsWith("https://")) {
            throw Refusal.badRequest("menu button Web App URL '" + app + "' is invalid: Only HTTPS links are allowed");
        }
        JsonNode set =
                button.isMissingNode() ? JsonNodeFactory.instance.objectNode().put("type", "default") : button;
        call.bot().profile().setMenuButton(call.parameters().number("chat_id", 0), set);
        return Answer.yes();
    }

    private static Answer menuButton(Call call) {
        return Answer.done(call.bot().profile().menuButton(call.parameters().number("chat_id", 0)));
    }
}
