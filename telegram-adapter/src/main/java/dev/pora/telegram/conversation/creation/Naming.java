package dev.pora.telegram.conversation.creation;

import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Hashtags;
import dev.pora.notification.Notification;
import dev.pora.notification.Tag;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, without its {@link Hashtags}, and who is called in it where several listen. Those named at its beginning are called and not part of it,
 * as in "@anna @boris submit the report"; those named later are called and stay: "ask @anna about the keys".
 */
record Naming(String event, Roll roll, Set<Tag> tags) {
    /** Five to 32 signs by Telegram's rules, four for some that were sold. Behind a letter it is the end of an address. */
    private static final Pattern USERNAME = Pattern.compile("(?<![\\p{L}\\p{N}_@./])@([A-Za-z][A-Za-z0-9_]{3,31})\\b");

    private static final Pattern JOINT = Pattern.compile("^(?:[\\s,:;]+|(?:and|и|to|чтобы)(?![\\p{L}\\p{N}])\\s*)");

    /** What calls nobody and leaves its event as it is. */
    static final Naming NONE = new Naming("", Roll.NOBODY, Set.of());

    static Naming of(Turn turn, Question said, String event) {
        String attached = said.attached()
                .map(what -> "\n" + what.name())
                .filter(event::endsWith)
                .orElse("");
        Hashtags typed = Hashtags.in(event.substring(0, event.length() - attached.length()));
        String untagged = (typed.text() + attached).strip();
        String named = untagged.isEmpty() ? event : untagged;
        return turn.inPrivate() ? new Naming(named, Roll.NOBODY, typed.tags()) : among(said, named, typed.tags());
    }

    private static Naming among(Question said, String event, Set<Tag> tags) {
        List<Person> people = new ArrayList<>();
        String rest = event;
        Optional<Named> first = first(said, rest);
        while (first.isPresent()) {
            people.add(first.get().person());
            rest = withoutJoints(rest.substring(first.get().text().length()));
            first = first(said, rest);
        }
        people.addAll(within(said, rest));
        return new Naming(rest.isBlank() ? event : rest, Roll.of(people), tags);
    }

    /** Whether people are named and nothing else is said. */
    static boolean isNothingElse(Turn turn, Question said, String event) {
        Naming naming = of(turn, said, event);
        return !naming.roll().isEmpty() && naming.event().equals(event) && namesAlone(said, event);
    }

    private static boolean namesAlone(Question said, String event) {
        String rest = event;
        Optional<Named> first = first(said, rest);
        while (first.isPresent()) {
            rest = withoutJoints(rest.substring(first.get().text().length()));
            first = first(said, rest);
        }
        return rest.isBlank();
    }

    /** How a person is named in a text. */
    private record Named(String text, Person person) {}

    private static Optional<Named> first(Question said, String text) {
        Matcher matcher = USERNAME.matcher(text);
        return matcher.lookingAt()
                ? Optional.of(new Named(matcher.group(), Person.named(matcher.group(1))))
                : said.people().stream()
                        .filter(person -> text.startsWith(person.name()))
                        .findFirst()
                        .map(person -> new Named(person.name(), person));
    }

    private static List<Person> within(Question said, String text) {
        List<Person> people = new ArrayList<>();
        USERNAME.matcher(text).results().forEach(match -> people.add(Person.named(match.group(1))));
        said.people().stream().filter(person -> text.contains(person.name())).forEach(people::add);
        return people;
    }

    /** A blank name leaves it as it is. */
    boolean isCalled(Notification present) {
        return event.isBlank() || present.event().value().equals(event);
    }

    boolean calls(Notification present) {
        Roll before = present.content().roll();
        return event.isBlank() || amended(before).equals(before);
    }

    /** One that names no tags leaves them as they are: they may have been set elsewhere. */
    boolean tags(Notification present) {
        return tags.isEmpty() || tags.equals(present.content().tags());
    }

    Content amended(Content before) {
        Content tagged = tags.isEmpty() ? before : before.tagged(tags);
        return tagged.called(new EventName(event)).calling(amended(before.roll()));
    }

    /**
     * Those of a roll who are called after the text has been changed to this: who is named in it, and who joined or answered
     * by themselves. Somebody of whom nothing is known but the name that is not there any more is called no longer.
     */
    Roll amended(Roll before) {
        Roll after = new Roll(before.entries().stream()
                .filter(entry -> entry.person().id().isPresent() || roll.names(entry.person()))
                .toList());
        for (Roll.Entry entry : roll.entries()) {
            after = after.isFull() && !after.names(entry.person()) ? after : after.with(entry.person());
        }
        return after;
    }

    private static String withoutJoints(String text) {
        Matcher joint = JOINT.matcher(text);
        return joint.find() && joint.end() > 0 ? withoutJoints(text.substring(joint.end())) : text;
    }
}
