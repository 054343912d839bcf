package dev.pora.telegram.script;

import dev.pora.channel.Destination;
import dev.pora.telegram.channel.Address;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.user.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The numbers of people, groups and topics, where nobody but the script gives them any. */
final class Numbers {
    private static final long FIRST_PERSON = 101;
    private static final long FIRST_GROUP = -100_500;
    private static final long FIRST_SUPERGROUP = -1_001_000_000_000L;
    private static final int FIRST_TOPIC = 7;

    private final Cast cast;
    private final Map<String, Address> addresses = new HashMap<>();

    Numbers(Cast cast) {
        this.cast = cast;
        cast.people().keySet().forEach(name -> addresses.put(name, new Address(FIRST_PERSON + addresses.size(), 0)));
        cast.groups().keySet().forEach(name -> addresses.put(name, new Address(FIRST_GROUP - addresses.size(), 0)));
        cast.topics()
                .forEach((name, group) ->
                        addresses.put(name, new Address(address(group).chat(), FIRST_TOPIC + addresses.size())));
    }

    long person(String name) {
        return address(name).chat();
    }

    private Address address(String place) {
        return Objects.requireNonNull(addresses.get(place), place);
    }

    Language language(String person) {
        return Objects.requireNonNull(cast.people().get(person), person);
    }

    /** Whoever was there first. */
    String creator(String group) {
        return Objects.requireNonNull(cast.groups().get(group), group).persons().getFirst();
    }

    /** Of the group, or of the one that has this topic. */
    boolean isCreator(String place, String person) {
        String group = cast.topics().getOrDefault(place, place);
        return cast.groups().containsKey(group) && creator(group).equals(person);
    }

    /** The group has another number from now on. */
    void move(String group) {
        addresses.put(group, new Address(FIRST_SUPERGROUP - addresses.size(), 0));
    }

    boolean isPerson(String place) {
        return cast.isPerson(place);
    }

    boolean isChannel(String place) {
        Cast.Group group = cast.groups().get(place);
        return group != null && group.isChannel();
    }

    Chat chat(String place) {
        Address address = address(place);
        Chat.Kind kind =
                cast.isPerson(place) ? Chat.Kind.PRIVATE : isChannel(place) ? Chat.Kind.CHANNEL : Chat.Kind.GROUP;
        return new Chat(address.chat(), address.topic(), kind);
    }

    String place(long chat, int topic) {
        Address wanted = new Address(chat, topic);
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The bot speaks to somebody unknown: " + wanted));
    }

    String place(Destination destination) {
        Address address = Address.of(destination).orElseThrow();
        return place(address.chat(), address.topic());
    }
}
