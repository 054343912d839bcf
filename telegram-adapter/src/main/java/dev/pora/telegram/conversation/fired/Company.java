package dev.pora.telegram.conversation.fired;

import dev.pora.notification.NotificationId;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.words.GroupTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Those who are to do a reminder, as its message names them. */
public final class Company {
    private Company() {}

    /** For reading; nobody is called by that. */
    public static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
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
        RichText text = RichText.plain("✅ " + names(done));
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

    public static Keyboard meToo(NotificationId notification, Optional<Instant> occurrence, GroupTexts texts) {
        return Keyboard.column(
                List.of(new Keyboard.Button(texts.meToo(), new ButtonData.MeToo(notification, occurrence).encoded())));
    }

    static Keyboard doneForAll(NotificationId notification, Instant occurrence, GroupTexts texts) {
        return Keyboard.column(List.of(new Keyboard.Button(
                texts.doneForAll(), new ButtonData.DoneForAll(notification, occurrence).encoded())));
    }
}
