package dev.pora.telegram.conversation.fired;

import dev.pora.notification.NotificationId;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Keyboard.Button;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.words.GroupTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Those who are to do a reminder, as its message names them, and their buttons. */
public final class Company {
    /** More names are no easier to read than their number. */
    private static final int NAMED = 5;

    private Company() {}

    /** For reading; nobody is called by that. */
    public static String names(List<Person> people, GroupTexts texts) {
        String names = people.stream().limit(NAMED).map(Person::name).collect(Collectors.joining(", "));
        return people.size() > NAMED ? texts.andMore(names, people.size() - NAMED) : names;
    }

    /** Who has done this occurrence, and who is called because they have not; empty when nobody is named at all. */
    static Optional<RichText> progress(Roll roll, Instant occurrence, GroupTexts texts) {
        List<Person> done = roll.doneBy(occurrence);
        List<Person> waiting = roll.waiting(occurrence);
        if (roll.isEmpty()) {
            return Optional.empty();
        }
        if (done.isEmpty()) {
            return Optional.of(calling(waiting));
        }
        RichText text = RichText.plain("✅ " + names(done, texts));
        return Optional.of(
                waiting.isEmpty()
                        ? text
                        : text.then("\n" + texts.waitingFor() + " ").then(calling(waiting)));
    }

    private static RichText calling(List<Person> people) {
        RichText text = RichText.plain("");
        for (Person person : people) {
            text = text.then(text.text().isEmpty() ? "" : ", ").then(RichText.mention(person));
        }
        return text;
    }

    /** Under what was said back. */
    public static Keyboard saidBack(NotificationId notification, Roll roll, GroupTexts texts) {
        return new Keyboard.Inline(List.of(calls(notification, Optional.empty(), roll, texts)));
    }

    /**
     * Under what was told: beside "done" what calls whoever presses, and below all else an end for all of them once somebody
     * has done it.
     */
    static Keyboard told(Keyboard alone, NotificationId notification, Instant occurrence, Roll roll, GroupTexts texts) {
        Keyboard called = besideFirst(alone, calls(notification, Optional.of(occurrence), roll, texts));
        boolean some = !roll.doneBy(occurrence).isEmpty();
        return some ? Keyboard.stacked(called, doneForAll(notification, occurrence, texts)) : called;
    }

    private static List<Button> calls(
            NotificationId notification, Optional<Instant> occurrence, Roll roll, GroupTexts texts) {
        Button meToo = new Button(texts.meToo(), new ButtonData.MeToo(notification, occurrence).encoded());
        Button notMe = new Button(texts.notMe(), new ButtonData.NotMe(notification, occurrence).encoded());
        return roll.isEmpty() ? List.of(meToo) : List.of(meToo, notMe);
    }

    private static Keyboard besideFirst(Keyboard keyboard, List<Button> more) {
        if (!(keyboard instanceof Keyboard.Inline inline)) {
            return new Keyboard.Inline(List.of(more));
        }
        List<List<Button>> rows = new ArrayList<>(inline.rows());
        List<Button> first = new ArrayList<>(rows.removeFirst());
        first.addAll(more);
        rows.addFirst(first);
        return new Keyboard.Inline(rows);
    }

    private static Keyboard doneForAll(NotificationId notification, Instant occurrence, GroupTexts texts) {
        return Keyboard.column(
                List.of(new Button(texts.doneForAll(), new ButtonData.DoneForAll(notification, occurrence).encoded())));
    }
}
