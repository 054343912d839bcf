package dev.pora.telegram.conversation.offer;

import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.creation.Remembering;
import dev.pora.telegram.conversation.link.Payload;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Offers what a link carries. A link comes from anybody: nothing is saved before somebody says so. */
public final class Offering {
    private final Remembering remembering;
    private final Memories memories;

    public Offering(Remembering remembering, Memories memories) {
        this.remembering = remembering;
        this.memories = memories;
    }

    /**
     * The offer, or empty when the payload is none of ours.
     *
     * @param said the words of the command, which are the payload
     */
    public Optional<Page> offered(Turn turn, Question said) {
        return Payload.read(said.words()).map(text -> offer(turn, said.saying(text)));
    }

    private Page offer(Turn turn, Question question) {
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.OFFERED)));
        List<Keyboard.Button> buttons = List.of(
                button(turn.texts().offer().save(), new ButtonData.Offered(question.message(), true)),
                button(turn.texts().offer().decline(), new ButtonData.Offered(question.message(), false)));
        return Page.of(RichText.plain(greeting(turn) + turn.texts().offer().offered() + "\n\n")
                        .then(meant(turn, question)))
                .with(new Keyboard.Inline(List.of(buttons)));
    }

    /** For somebody whose clock is not known yet, who is new. */
    private static String greeting(Turn turn) {
        return turn.inPrivate() && turn.user().zone().isEmpty()
                ? turn.texts().welcome(Excerpt.line(turn.said().speaker().firstName())) + "\n\n"
                : "";
    }

    private static Keyboard.Button button(String label, ButtonData data) {
        return new Keyboard.Button(label, data.encoded());
    }

    /** As it would be saved, as far as that is certain; otherwise as it was written. */
    private RichText meant(Turn turn, Question question) {
        boolean placed = turn.user().zone().isPresent();
        return remembering.read(turn, question) instanceof Reading.Understood understood
                        && !understood.event().isBlank()
                        && placed
                ? RichText.bold(Excerpt.of(understood.event(), Excerpt.MIDDLE)).then("\n" + times(turn, understood))
                : RichText.bold(Excerpt.of(question.words(), Excerpt.MIDDLE));
    }

    private static String times(Turn turn, Reading.Understood understood) {
        return understood.options().getFirst().schedules().stream()
                .map(schedule -> time(turn, schedule))
                .collect(Collectors.joining("\n"));
    }

    private static String time(Turn turn, Schedule schedule) {
        return schedule instanceof Once once
                ? turn.moment(once.instant(turn.user().zoneOrUtc()))
                : turn.wording().schedule(schedule, turn.user().zoneOrUtc());
    }

    public Effect pressed(Turn turn, ButtonData.Offered pressed) {
        return memories.of(turn)
                .question(pressed.question())
                .filter(question -> question.kind() == Question.Kind.OFFERED)
                .map(question -> pressed(turn, question, pressed.wanted()))
                .orElseGet(() -> new Effect.Refused(turn.stale()));
    }

    private Effect pressed(Turn turn, Question question, boolean wanted) {
        memories.change(turn, memory -> memory.answered(question));
        return wanted
                ? new Effect.Shown(remembering.take(turn, List.of(question.as(Question.Kind.WHICH))))
                : Effect.shown(Page.of(turn.texts().offer().declined()));
    }
}
