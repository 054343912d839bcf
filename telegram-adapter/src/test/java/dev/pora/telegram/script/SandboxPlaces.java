package dev.pora.telegram.script;

import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import dev.pora.sandbox.world.World;
import dev.pora.telegram.channel.Address;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The people, groups and topics of a script, put into the sandbox. */
final class SandboxPlaces {
    private static final long FIRST_PERSON = 101;

    private final World world;
    private final Map<String, Address> addresses = new LinkedHashMap<>();
    private final Set<Post> posts = new HashSet<>();

    private record Post(long chat, int message) {}

    private SandboxPlaces(World world) {
        this.world = world;
    }

    static SandboxPlaces in(World world, Cast cast) {
        SandboxPlaces places = new SandboxPlaces(world);
        cast.people().forEach((name, language) -> {
            long id = FIRST_PERSON + places.addresses.size();
            String username = Cast.username(name).orElse("");
            var _ = world.people().add(new Person(id, name, "", username, language.tag(), false));
            if (!cast.strangers().contains(name)) {
                world.people().acquaint(id, world.firstBot());
            }
            places.addresses.put(name, new Address(id, 0));
        });
        cast.groups().forEach(places::found);
        cast.topics()
                .forEach((name, group) -> places.addTopic(
                        name,
                        group,
                        Objects.requireNonNull(cast.groups().get(group))
                                .persons()
                                .getFirst()));
        world.firstBot().updates().dropPending();
        return places;
    }

    private void found(String name, Cast.Group group) {
        Chat.Kind kind =
                group.isChannel() ? Chat.Kind.CHANNEL : group.isForum() ? Chat.Kind.SUPERGROUP : Chat.Kind.GROUP;
        List<Long> members = group.persons().stream().map(this::chat).toList();
        Chat chat = world.groups().found(kind, name, members, Set.of(members.getFirst()));
        addresses.put(name, new Address(chat.id(), 0));
        if (group.hasBot()) {
            Membership bot = group.isChannel() ? Membership.ADMINISTRATOR : Membership.MEMBER;
            world.groups().setMembership(chat, members.getFirst(), bot(), bot);
        }
    }

    private void addTopic(String name, String group, String by) {
        Chat chat = group(group);
        addresses.put(name, new Address(chat.id(), world.groups().addTopic(chat, chat(by), name)));
    }

    /** A group that became a supergroup is found under its new number from now on. */
    void moved(String name, Chat to) {
        addresses.put(name, new Address(to.id(), 0));
    }

    /** In a channel nothing else tells people's posts from those of the bot. */
    void wrote(Message message) {
        posts.add(new Post(message.chatId(), message.id()));
    }

    boolean isBots(Message message) {
        boolean inTheNameOfTheChat =
                message.json().path("sender_chat").path("id").asLong() == message.chatId();
        return message.authorId() == bot()
                || (inTheNameOfTheChat && !posts.contains(new Post(message.chatId(), message.id())));
    }

    long bot() {
        return world.firstBot().id();
    }

    Chat group(String name) {
        return world.group(chat(name)).orElseThrow();
    }

    long chat(String place) {
        return address(place).chat();
    }

    private Address address(String place) {
        return Objects.requireNonNull(addresses.get(place), place);
    }

    int topic(String place) {
        return address(place).topic();
    }

    String name(long chat, int topic) {
        Address wanted = new Address(chat, topic);
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The bot speaks to somebody unknown: " + wanted));
    }
}
