package dev.pora.telegram.conversation.operators;

import dev.pora.channel.MessageRef;
import dev.pora.delivery.Delivery;
import dev.pora.operation.Announcement;
import dev.pora.operation.AnnouncementId;
import dev.pora.operation.Figures.Counted;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.OperatorTouch;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.OperatorTexts;
import dev.pora.user.Language;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The desk of those who run the bot: figures, and words to everybody. Nobody else learns that there is one. */
public final class Operating {
    private final Optional<Operation> operation;
    private final Memories memories;

    public Operating(Optional<Operation> operation, Memories memories) {
        this.operation = operation;
        this.memories = memories;
    }

    /** Empty for somebody who does not run the bot, and outside of their private chat. */
    public Optional<Page> desk(Turn turn) {
        return operated(turn).map(desk -> figures(turn, desk));
    }

    private Optional<Operation> operated(Turn turn) {
        return operation.filter(desk ->
                turn.inPrivate() && desk.operators().contains(turn.user().telegramId()));
    }

    private static Page figures(Turn turn, Operation desk) {
        Counted counted = desk.figures().count();
        OperatorTexts texts = texts(turn);
        List<String> lines = new ArrayList<>();
        lines.add(people(texts, counted));
        lines.add(texts.reminders(counted.active(), counted.paused(), counted.parked()));
        lines.add(lag(turn, counted));
        lines.addAll(told(texts, counted));
        Keyboard keyboard = Keyboard.column(List.of(
                button(turn, texts.refresh(), OperatorTouch.Plain.FIGURES),
                button(turn, texts.write(), OperatorTouch.Plain.WRITE)));
        return Page.of(RichText.bold(texts.title()).then("\n\n" + String.join("\n", lines)))
                .with(keyboard);
    }

    private static OperatorTexts texts(Turn turn) {
        return turn.texts().operators();
    }

    private static String people(OperatorTexts texts, Counted counted) {
        List<String> speakers = Stream.of(Language.values())
                .filter(counted.users()::containsKey)
                .map(language -> texts.speakers(language, counted.users().getOrDefault(language, 0L)))
                .toList();
        String all = texts.people(counted.everybody());
        return speakers.isEmpty() ? all : all + " (" + String.join(", ", speakers) + ")";
    }

    private static String lag(Turn turn, Counted counted) {
        return counted.lag().toSeconds() == 0
                ? texts(turn).nothingWaits()
                : texts(turn).behind(turn.wording().duration(counted.lag().truncatedTo(ChronoUnit.SECONDS)));
    }

    private static List<String> told(OperatorTexts texts, Counted counted) {
        if (counted.lastDay().isEmpty()) {
            return List.of(texts.nothingTold());
        }
        List<String> lines = new ArrayList<>(List.of(texts.told()));
        for (Delivery.Result result : Delivery.Result.values()) {
            Optional.ofNullable(counted.lastDay().get(result))
                    .ifPresent(count -> lines.add("• " + texts.result(result, count)));
        }
        return lines;
    }

    private static Keyboard.Button button(Turn turn, String label, OperatorTouch touch) {
        return new Keyboard.Button(label, new ButtonData.Operate(turn.user().telegramId(), touch).encoded());
    }

    /**
     * Does what a button of the desk says.
     *
     * @param message the one under which the button was pressed: there its author sees how far it is
     */
    public Effect touch(Turn turn, OperatorTouch touch, long message) {
        return operated(turn).map(desk -> touch(turn, desk, touch, message)).orElseGet(Effect.Gone::new);
    }

    private Effect touch(Turn turn, Operation desk, OperatorTouch touch, long message) {
        return switch (touch) {
            case OperatorTouch.Plain.FIGURES -> Effect.shown(figures(turn, desk));
            case OperatorTouch.Plain.WRITE -> ask(turn);
            case OperatorTouch.Announce(var id, var to) ->
                begin(turn, desk, id, to, turn.chat().message(message));
            case OperatorTouch.Stop(var id) -> stop(turn, desk, id);
        };
    }

    private Effect ask(Turn turn) {
        memories.change(turn, memory -> memory.awaiting(Awaited.inSettings(Awaited.Subject.ANNOUNCEMENT, turn.at())));
        return Effect.shown(Page.of(texts(turn).askWords()));
    }

    /** Shows the words as everybody would see them, and asks whom to send them to. */
    public Effect draft(Turn turn, String words) {
        Optional<Operation> desk = operated(turn);
        if (desk.isEmpty()) {
            return new Effect.Gone();
        }
        int most = Announcement.MOST - texts(turn).askWhom().length() - 2;
        return words.length() > most
                ? new Effect.Refused(texts(turn).tooLong(most))
                : Effect.shown(draft(turn, desk.get(), words));
    }

    private static Page draft(Turn turn, Operation desk, String words) {
        AnnouncementId id = desk.announcements().add(turn.user().id(), words).id();
        Counted counted = desk.figures().count();
        OperatorTexts texts = texts(turn);
        List<Keyboard.Button> buttons = new ArrayList<>();
        buttons.add(
                button(turn, texts.toEverybody(counted.everybody()), new OperatorTouch.Announce(id, Optional.empty())));
        for (Language language : Language.values()) {
            Optional.ofNullable(counted.users().get(language))
                    .filter(count -> count < counted.everybody())
                    .ifPresent(count -> buttons.add(button(
                            turn,
                            texts.toSpeakers(language, count),
                            new OperatorTouch.Announce(id, Optional.of(language)))));
        }
        buttons.add(button(turn, texts.toNobody(), new OperatorTouch.Stop(id)));
        return Page.of(RichText.plain(words + "\n\n").thenBold(texts.askWhom())).with(Keyboard.column(buttons));
    }

    /** A second press, or one after the end, shows how far it is. */
    private static Effect begin(
            Turn turn, Operation desk, AnnouncementId id, Optional<Language> to, MessageRef shownIn) {
        return desk.announcements()
                .find(turn.user().id(), id)
                .map(found -> found.begun(to, audience(desk, to), shownIn)
                        .map(begun -> saved(desk, begun))
                        .orElse(found))
                .map(shown -> Effect.shown(Progress.of(shown, turn.user(), shown.handed())))
                .orElseGet(Effect.Gone::new);
    }

    private static int audience(Operation desk, Optional<Language> to) {
        Counted counted = desk.figures().count();
        return Math.toIntExact(
                to.map(language -> counted.users().getOrDefault(language, 0L)).orElseGet(counted::everybody));
    }

    private static Announcement saved(Operation desk, Announcement changed) {
        desk.announcements().save(changed);
        return changed;
    }

    private static Effect stop(Turn turn, Operation desk, AnnouncementId id) {
        return desk.announcements()
                .find(turn.user().id(), id)
                .map(found ->
                        found.stopped().map(stopped -> saved(desk, stopped)).orElse(found))
                .map(shown -> Effect.shown(Progress.of(shown, turn.user(), shown.handed())))
                .orElseGet(Effect.Gone::new);
    }
}
