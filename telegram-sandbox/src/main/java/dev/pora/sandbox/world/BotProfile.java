package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names, descriptions, commands and menu buttons by language. Guarded by the world's lock. */
public final class BotProfile {
    private final String givenName;
    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final Map<CommandsKey, ArrayNode> commands = new HashMap<>();
    private final Map<Long, JsonNode> menuButtons = new HashMap<>();

    private record CommandsKey(String scope, String language) {}

    BotProfile(String givenName) {
        this.givenName = givenName;
    }

    public String name(String language) {
        String name = text("name", language);
        return name.isEmpty() ? givenName : name;
    }

    /** A text by kind ({@code description} …); where the language has none, the one for all languages. */
    public String text(String kind, String language) {
        Map<String, String> byLanguage = texts.getOrDefault(kind, Map.of());
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault("", ""));
    }

    /** An empty text removes it. */
    public void setText(String kind, String language, String text) {
        Map<String, String> byLanguage = texts.computeIfAbsent(kind, fresh -> new HashMap<>());
        if (text.isEmpty()) {
            byLanguage.remove(language);
        } else {
            byLanguage.put(language, text);
        }
    }

    /** Exactly what was set for the scope and language. */
    public ArrayNode commands(JsonNode scope, String language) {
        ArrayNode set = commands.get(new CommandsKey(scopeKey(scope), language));
        return set == null ? JsonNodeFactory.instance.arrayNode() : set.deepCopy();
    }

    public void setCommands(JsonNode scope, String language, JsonNode list) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        list.forEach(command -> copy.add(command.deepCopy()));
        commands.put(new CommandsKey(scopeKey(scope), language), copy);
    }

    public void deleteCommands(JsonNode scope, String language) {
        commands.remove(new CommandsKey(scopeKey(scope), language));
    }

    /** What is offered in the narrowest of the scopes that has commands, in the language before those for all languages. */
    public ArrayNode commandsFor(List<String> scopes, String language) {
        for (String scope : scopes) {
            for (String spoken : List.of(language, "")) {
                ArrayNode list = commands.get(new CommandsKey(scope, spoken));
                if (list != null && !list.isEmpty()) {
                    return list.deepCopy();
                }
            }
        }
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The scopes of a private chat, narrowest first; the source is the Bot API's "Determining list of commands". */
    public static List<String> privateScopes(long personId) {
        return List.of("chat:" + personId, "all_private_chats", "default");
    }

    /** The scopes of a group in which somebody is, narrowest first. */
    public static List<String> groupScopes(Chat chat, long personId) {
        boolean administers = chat.membership(personId).administers();
        return Stream.of(
                        "chat_member:" + chat.id() + ':' + personId,
                        administers ? "chat_administrators:" + chat.id() : "",
                        "chat:" + chat.id(),
                        administers ? "all_chat_administrators" : "",
                        "all_group_chats",
                        "default")
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    private static String scopeKey(JsonNode scope) {
        StringBuilder key = new StringBuilder(scope.path("type").asText("default"));
        for (String field : List.of("chat_id", "user_id")) {
            if (scope.has(field)) {
                key.append(':').append(scope.path(field).asText());
            }
        }
        return key.toString();
    }

    /** The button of one private chat, or, for 0, of all that have none of their own. */
    public JsonNode menuButton(long chatId) {
        return Optional.ofNullable(menuButtons.get(chatId))
                .or(() -> Optional.ofNullable(menuButtons.get(0L)))
                .orElseGet(BotProfile::usualButton);
    }

    public void setMenuButton(long chatId, JsonNode button) {
        menuButtons.put(chatId, button.deepCopy());
    }

    private static ObjectNode usualButton() {
        return JsonNodeFactory.instance.objectNode().put("type", "commands");
    }
}
