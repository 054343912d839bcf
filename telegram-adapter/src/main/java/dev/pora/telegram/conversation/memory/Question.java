package dev.pora.telegram.conversation.memory;

import dev.pora.phrase.Context;
import dev.pora.user.Language;
import dev.pora.user.User;
import java.time.Instant;
import java.util.Optional;

/**
 * Words that could not be turned into a reminder at once, and what is asked about them.
 *
 * @param message the message in which they were said, and in its upper half the line of it, from 1, when each is by itself
 * @param at when they were said: "tomorrow" is the day after that
 * @param language in which they are read
 * @param words what speaks of time; may hold the event as well
 * @param event what to remind of, when {@code words} do not say it; else empty
 * @param attached a message that goes with the event, or is it
 */
public record Question(
        Kind kind,
        long message,
        Instant at,
        Language language,
        String words,
        String event,
        Optional<Attached> attached) {
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
        /** What is missing is asked when what was asked before has been answered. */
        LATER,
        /** The words mean something else in each zone, and the person's is not known. */
        WHERE
    }

    /** About typed words alone. */
    public Question(Kind kind, long message, Instant at, Language language, String words, String event) {
        this(kind, message, at, language, words, event, Optional.empty());
    }

    /** Nothing was asked yet. */
    public static Question said(long message, Instant at, Language language, String words) {
        return new Question(Kind.WHICH, message, at, language, words, "");
    }

    /** The same message with these words alone in it. */
    public Question saying(String other) {
        return new Question(kind, message, at, language, other, event, attached);
    }

    /** As the line of this number in its message. */
    public Question line(int number) {
        return new Question(kind, message + ((long) number << Integer.SIZE), at, language, words, event, attached);
    }

    /** The message without the line. */
    public int inMessage() {
        return (int) message;
    }

    public boolean isLine() {
        return message >>> Integer.SIZE != 0;
    }

    public Question as(Kind other) {
        return new Question(other, message, at, language, words, event, attached);
    }

    public Question about(String what) {
        return new Question(kind, message, at, language, words, what, attached);
    }

    /** The same event at the time that these words say. */
    public Question answered(Instant when, Language spoken, String timeWords) {
        return new Question(kind, message, when, spoken, timeWords, event, attached);
    }

    public Question with(Optional<Attached> what) {
        return new Question(kind, message, at, language, words, event, what);
    }

    /** What to call a reminder of its event; blank while there is none. */
    public String named() {
        return attached.map(what -> what.called(event)).orElse(event);
    }

    public Context context(User user) {
        return new Context(at, user.zoneOrUtc(), language, user.preferences().habits());
    }
}
