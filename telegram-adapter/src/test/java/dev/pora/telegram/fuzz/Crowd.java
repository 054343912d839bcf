package dev.pora.telegram.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** The people and the chats that updates come from. */
final class Crowd {
    /** Who speaks, and what nobody else ever says. */
    record Person(long id, String name, String username, String language) {
        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("id", id).put("is_bot", false).put("first_name", name).put("username", username);
            return language.isEmpty() ? json : json.put("language_code", language);
        }

        Place privately() {
            return new Place(id, "private", 0);
        }
    }

    /** Where something is said. */
    record Place(long chat, String type, int topic) {
        boolean isPrivate() {
            return type.equals("private");
        }

        ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", chat)
                    .put("type", type)
                    .put("title", "Title");
        }
    }

    static final List<Person> PEOPLE = List.of(
            new Person(101, "Анна", "anna_a", "ru"),
            new Person(102, "Boris", "boris_b", "en"),
            new Person(103, "", "", "de"),
            new Person(104, "\u202Eevil<b>", "no name \u0000", "xx-yy-zz"),
            new Person(105, "李雷", "", ""),
            new Person(7_000_000_006L, "x".repeat(64), "y".repeat(40), "uk"));

    private static final List<Place> TOGETHER = List.of(
            new Place(-500, "group", 0),
            new Place(-1_001_000_000_501L, "supergroup", 0),
            new Place(-1_001_000_000_501L, "supergroup", 7),
            new Place(-1_001_000_000_502L, "channel", 0));

    private final RandomGenerator random;

    Crowd(RandomGenerator random) {
        this.random = random;
    }

    /** Whether anybody reads there: a spoiled update may come from nowhere. */
    static boolean isRead(long chat) {
        return PEOPLE.stream().anyMatch(person -> person.id() == chat)
                || TOGETHER.stream().anyMatch(place -> place.chat() == chat);
    }

    Person person() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    /** Mostly alone with the bot. */
    Place place(Person person) {
        return random.nextInt(4) > 0 ? person.privately() : TOGETHER.get(random.nextInt(TOGETHER.size()));
    }
}
