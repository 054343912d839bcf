package dev.pora.telegram.conversation.memory;

import dev.pora.phrase.Context;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.user.Language;
import dev.pora.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that could not be turned into a reminder at once, and what is asked about them.
 *
 * @param message the message in which they were said, and in its upper half the line of it, from 1, when each is by itself
 * @param at when they were said: "tomorrow" is the day after that
 * @param language in which they are read
 * @param words what speaks of time; may hold the event as well
 * @param event what to remind of, when {@code words} do not say it; else empty
 * @param attached a message that goes with the event, or is it
 * @param people without a user name who are named in the words: Telegram tells of them with the text alone
 */
public record Question(
        Kind kind,
        long message,
        Instant at,
        Language language,
        String words,
        String event,
        Optional<Attached> attached,
        List<Person> people) {
    public Question {
        people = List.copyOf(people);
    }

    /** What is missing. */
    public enum Kind {
        WHEN,
        WHAT,
        WHICH,
        /** On the guided way: what to remind of. */
        GUIDED_WHAT,
        /** On the guided way: when. */
        GUIDED_WHEN,
        /** Nothing: a link brought it, and it waits for a yes. */
        OFFERED,
        /** Nothing: it is about files, or all of a person's data, and waits for a tap. */
        DATA,
        /** What is missing is asked when what was asked before has been answered. */
        LATER,
        /** The words mean something else in each zone, and the person's is not known. */
        WHERE
    }

    /** About typed words alone. */
    public Question(Kind kind, long message, Instant at, Language language, String words, String event) {
        this(kind, message, at, language, words, event, Optional.empty(), List.of());
    }

    /** Nothing was asked yet. */
    public static Question said(long message, Instant at, Language language, String words) {
        return new Question(Kind.WHICH, message, at, language, words, "");
    }

    /** The same message with these words alone in it. */
    public Question saying(String other) {
        return new Question(kind, message, at, language, other, event, attached, people);
    }

    /** As the line of this number in its message. */
    public Question line(int number) {
        return new Question(
                kind, message + ((long) number << Integer.SIZE), at, language, words, event, attached, people);
    }

    /** The message without the line. */
    public int inMessage() {
        return (int) message;
    }

    public boolean isLine() {
        return message >>> Integer.SIZE != 0;
    }

    public Question as(Kind other) {
        return new Question(other, message, at, language, words, event, attached, people);
    }

    public Question about(String what) {
        return new Question(kind, message, at, language, words, what, attached, people);
    }

    /** The same event at the time that these words say. */
    public Question answered(Instant when, Language spoken, String timeWords) {
        return new Question(kind, message, when, spoken, timeWords, event, attached, people);
    }

    public Question with(Optional<Attached> what) {
        return new Question(kind, message, at, language, words, event, what, people);
    }

    /** Naming these as well. */
    public Question naming(List<Person> more) {
        List<Person> all = Stream.concat(people.stream(), more.stream())
                .distinct()
                .limit(Roll.MOST)
                .toList();
        return new Question(kind, message, at, language, words, event, attached, all);
    }

    /** What to call a reminder of its event; blank while there is none. */
    public String named() {
        return attached.map(what -> what.called(event)).orElse(event);
    }

    public Context context(User user) {
        return new Context(at, user.zoneOrUtc(), language, user.preferences().habits());
    }
}
