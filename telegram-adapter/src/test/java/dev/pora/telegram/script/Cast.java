package dev.pora.telegram.script;

import dev.pora.user.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who and what a script speaks of. A place is called by a name: a person's for their private chat with the bot.
 *
 * @param people by name, with the languages of their Telegram clients
 * @param groups by name
 * @param topics by name, with the name of their group
 * @param strangers whom the bot cannot write to in private before they do
 */
record Cast(
        Map<String, Language> people, Map<String, Group> groups, Map<String, String> topics, Set<String> strangers) {
    Cast {
        strangers = Set.copyOf(strangers);
        people = new LinkedHashMap<>(people);
        groups = new LinkedHashMap<>(groups);
        topics = new LinkedHashMap<>(topics);
    }

    /** @param members the first is its creator, the bot among them when it is there from the beginning */
    record Group(boolean isChannel, boolean isForum, List<String> members) {
        static final String BOT = "Pora";

        boolean hasBot() {
            return members.contains(BOT);
        }

        List<String> persons() {
            return members.stream().filter(member -> !member.equals(BOT)).toList();
        }
    }

    /** Without the {@code @}; only a name in Latin letters can be one. */
    static Optional<String> username(String person) {
        return Optional.of(person.toLowerCase(Locale.ROOT)).filter(name -> name.matches("[a-z]{4,32}"));
    }

    boolean isPerson(String name) {
        return people.containsKey(name);
    }

    boolean isPlace(String name) {
        return isPerson(name) || groups.containsKey(name) || topics.containsKey(name);
    }

    /** The group of a topic; empty for other places. */
    Optional<String> groupOf(String place) {
        return Optional.ofNullable(topics.get(place));
    }

    /** The chat of a place: a topic's group, any other place itself. */
    String chat(String place) {
        return groupOf(place).orElse(place);
    }
}
