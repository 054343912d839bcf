package dev.pora.telegram.conversation.creation;

import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is called in what somebody wrote where several listen. Those named at its beginning are called and not part of it,
 * as in "@anna @boris submit the report"; those named later are called and stay: "ask @anna about the keys".
 */
record Naming(String event, Roll roll) {
    /** Five to 32 signs by Telegram's rules, four for some that were sold. Behind a letter it is the end of an address. */
    private static final Pattern USERNAME = Pattern.compile("(?<![\\p{L}\\p{N}_@./])@([A-Za-z][A-Za-z0-9_]{3,31})\\b");

    private static final Pattern JOINT = Pattern.compile("^(?:[\\s,:;]+|(?:and|и)\\b\\s*|(?:to|чтобы)\\b\\s*)");

    static Naming of(Turn turn, String event) {
        if (turn.inPrivate()) {
            return new Naming(event, Roll.NOBODY);
        }
        List<Person> people = new ArrayList<>();
        String rest = event;
        Optional<Named> first = first(turn, rest);
        while (first.isPresent()) {
            people.add(first.get().person());
            rest = withoutJoints(rest.substring(first.get().text().length()));
            first = first(turn, rest);
        }
        people.addAll(within(turn, rest));
        return new Naming(rest.isBlank() ? event : rest, Roll.of(people));
    }

    /** How a person is named in a text. */
    private record Named(String text, Person person) {}

    private static Optional<Named> first(Turn turn, String text) {
        Matcher matcher = USERNAME.matcher(text);
        return matcher.lookingAt()
                ? Optional.of(new Named(matcher.group(), Person.named(matcher.group(1))))
                : mentions(turn).stream()
                        .filter(mention -> text.startsWith(mention.text()))
                        .findFirst();
    }

    private static List<Person> within(Turn turn, String text) {
        List<Person> people = new ArrayList<>();
        USERNAME.matcher(text).results().forEach(match -> people.add(Person.named(match.group(1))));
        mentions(turn).stream()
                .filter(mention -> text.contains(mention.text()))
                .forEach(mention -> people.add(mention.person()));
        return people;
    }

    /** Of people without a user name Telegram tells with the text alone, not when it is taken up later. */
    private static List<Named> mentions(Turn turn) {
        return turn.said() instanceof Said.Text text
                ? text.mentions().stream()
                        .map(person -> new Named(person.name(), person))
                        .toList()
                : List.of();
    }

    private static String withoutJoints(String text) {
        Matcher joint = JOINT.matcher(text);
        return joint.find() && joint.end() > 0 ? withoutJoints(text.substring(joint.end())) : text;
    }
}
