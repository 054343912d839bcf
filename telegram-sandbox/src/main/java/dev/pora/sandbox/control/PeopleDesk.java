package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.BotProfile;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Impossible;
import dev.pora.sandbox.world.Person;
import dev.pora.sandbox.world.World;
import java.util.Optional;

/** Who there is: {@code state} and {@code users}. */
final class PeopleDesk implements ControlDoor.Desk {
    private final World world;

    PeopleDesk(World world) {
        this.world = world;
    }

    @Override
    public Optional<JsonNode> answer(ControlRequest request) {
        if (request.is("GET", "state")) {
            return Optional.of(world.locked(() -> state(request.queryNumber("as"))));
        }
        if (request.is("POST", "users")) {
            return Optional.of(add(request));
        }
        if (request.is("PATCH", "users", "*")) {
            return Optional.of(change(request, request.pathNumber(1)));
        }
        if (request.is("PATCH", "bots", "*")) {
            return Optional.of(setPrivacy(request));
        }
        return Optional.empty();
    }

    private JsonNode setPrivacy(ControlRequest request) {
        long id = request.pathNumber(1);
        Bot bot = world.bot(id).orElseThrow(() -> Impossible.missing("There is no bot with the id " + id));
        world.exclusively(() -> {
            bot.setPrivacy(request.flag("privacy"));
            world.conversations().stateChanged();
        });
        return world.locked(() -> bot(bot, 0));
    }

    private JsonNode state(long viewer) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ArrayNode bots = state.putArray("bots");
        world.bots().forEach(bot -> bots.add(bot(bot, viewer)));
        ArrayNode users = state.putArray("users");
        world.persons().forEach(person -> users.add(user(person)));
        ArrayNode chats = state.putArray("chats");
        world.groupChats().stream()
                .filter(chat -> chat.migratedTo().isEmpty())
                .forEach(chat -> chats.add(ChatsDesk.show(chat)));
        return state;
    }

    private ObjectNode bot(Bot bot, long viewer) {
        ObjectNode json = bot.toUser();
        String language = world.person(viewer).map(Person::languageCode).orElse("");
        String base = language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
        json.put("privacy", bot.hasPrivacy());
        json.set("commands", bot.profile().commandsFor(BotProfile.privateScopes(viewer), base));
        ObjectNode inGroups = json.putObject("group_commands");
        world.groupChats().stream()
                .filter(chat -> chat.isGroup() && chat.has(viewer) && chat.has(bot.id()))
                .forEach(chat -> inGroups.set(
                        Long.toString(chat.id()),
                        bot.profile().commandsFor(BotProfile.groupScopes(chat, viewer), base)));
        json.put("description", bot.profile().text("description", base));
        json.set("menu_button", bot.profile().menuButton(viewer));
        return json;
    }

    private ObjectNode user(Person person) {
        ObjectNode json = person.toUser();
        boolean blocked = world.privateChat(world.firstBot(), person.id())
                .map(Chat::isBlocked)
                .orElse(false);
        return json.put("blocked", blocked).put("deactivated", person.deactivated());
    }

    private JsonNode add(ControlRequest request) {
        if (request.text("first_name").isBlank()) {
            throw Impossible.because("A user needs a first_name.");
        }
        String language = request.text("language_code");
        return user(world.people()
                .add(
                        request.text("first_name"),
                        request.text("last_name"),
                        request.text("username"),
                        request.body().has("language_code") ? language : "en"));
    }

    private JsonNode change(ControlRequest request, long id) {
        Bot bot = BotChoice.of(world, request.body());
        Person changed = world.people().change(id, person -> changed(request, person));
        if (request.has("blocked")) {
            world.people().block(changed, bot, request.flag("blocked"));
        }
        return user(changed);
    }

    private static Person changed(ControlRequest request, Person person) {
        return new Person(
                person.id(),
                request.has("first_name") ? request.text("first_name") : person.firstName(),
                request.has("last_name") ? request.text("last_name") : person.lastName(),
                request.has("username") ? request.text("username") : person.username(),
                request.has("language_code") ? request.text("language_code") : person.languageCode(),
                request.has("deactivated") ? request.flag("deactivated") : person.deactivated());
    }
}
