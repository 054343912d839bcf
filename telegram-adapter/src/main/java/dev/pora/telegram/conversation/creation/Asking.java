package dev.pora.telegram.conversation.creation;

import dev.pora.phrase.Doubt;
import dev.pora.phrase.Reading;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.ForeignWords;
import java.time.Instant;

/** Asks about what is missing, and remembers what was asked. */
final class Asking {
    private final Memories memories;

    Asking(Memories memories) {
        this.memories = memories;
    }

    Page what(Turn turn, Question question) {
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHAT)));
        RichText words = question.isLine()
                ? RichText.bold(Excerpt.of(question.words(), Excerpt.MIDDLE)).then("\n")
                : RichText.plain("");
        return Page.of(words.then(turn.asked(turn.texts().askWhat())));
    }

    /** When to remind of the question's event. */
    Page when(Turn turn, Question question) {
        if (question.named().isBlank()) {
            return Page.of(turn.texts().askWhat() + "\n" + turn.texts().example());
        }
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHEN)));
        String ask = turn.asked(turn.texts().askWhen());
        boolean foreign = ForeignWords.is(question.words());
        return Page.of(headed(question.named(), foreign ? turn.texts().languagesRead() + "\n" + ask : ask))
                .with(WhenAnswers.keyboard(turn, question));
    }

    private static RichText headed(String event, String text) {
        return event.isBlank()
                ? RichText.plain(text)
                : RichText.bold(Excerpt.of(event, Excerpt.MIDDLE)).then("\n" + text);
    }

    /** The page also offers to remind of what was said, which may have been meant. */
    Page orWhen(Turn turn, Question said, Page page) {
        Question question = said.about(said.words());
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHEN)));
        return page.then("\n" + turn.texts().orReminder())
                .with(Keyboard.stacked(page.keyboard(), WhenAnswers.keyboard(turn, question)));
    }

    /** What is doubtful, and what may be meant by it. */
    Page which(Turn turn, Question question, Reading.Unclear unclear) {
        String event = question.event().isBlank() ? unclear.event() : question.event();
        if (unclear.options().isEmpty()) {
            return anew(turn, question.about(withoutDoubt(event, unclear.doubt())), unclear.doubt());
        }
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHICH)));
        int readings = unclear.options().size();
        String text = turn.wording().doubt(named(unclear.doubt(), question), readings)
                + "\n"
                + turn.asked(
                        readings == 1 ? turn.texts().isItThis() : turn.texts().chooseOne());
        return Choices.under(Page.of(headed(question.about(event).named(), text)), turn, question, unclear.options());
    }

    /** Some doubts name an example already. */
    private Page anew(Turn turn, Question question, Doubt doubt) {
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHEN)));
        String problem = turn.wording().doubt(named(doubt, question));
        boolean exemplary = doubt.kind() == Doubt.Kind.UNREAD || doubt.kind() == Doubt.Kind.AMBIGUOUS;
        return Page.of(
                turn.asked(exemplary ? problem : problem + "\n" + turn.texts().example()));
    }

    /** What is left to be reminded of when the doubtful words are said anew. */
    private static String withoutDoubt(String event, Doubt doubt) {
        String rest = event.replace(doubt.words(), "").strip();
        return rest.isBlank() ? event : rest;
    }

    /** A doubt without words is about all of them. */
    private static Doubt named(Doubt doubt, Question question) {
        return doubt.words().isBlank() ? new Doubt(doubt.kind(), question.words()) : doubt;
    }

    /** Where the person lives, so that the event can be saved. */
    Page town(Turn turn, String event) {
        memories.change(turn, memory -> memory.askingTown(turn.at()));
        return TownQuestion.of(turn, turn.texts().askTownFor(Excerpt.of(event, Excerpt.MIDDLE)));
    }

    /** Where the person lives, for what is yet to come. */
    Page town(Turn turn) {
        memories.change(turn, memory -> memory.askingTown(turn.at()));
        return TownQuestion.of(turn, turn.texts().askTown());
    }

    boolean hasAskedTownLately(Turn turn) {
        Instant longAgo = turn.at().minus(Memory.PATIENCE);
        return memories.of(turn)
                .askedTown()
                .filter(asked -> asked.isAfter(longAgo))
                .isPresent();
    }
}
