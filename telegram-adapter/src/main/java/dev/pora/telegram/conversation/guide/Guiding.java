package dev.pora.telegram.conversation.guide;

import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.GuideStep;
import dev.pora.telegram.conversation.button.Rhythm;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.creation.Remembering;
import dev.pora.telegram.conversation.echo.Rhythms;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.Courtesy;
import dev.pora.telegram.conversation.typed.TimeWords;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Leads to a reminder step by step. Every step can be typed as well, and whoever types a whole reminder has it at once. */
public final class Guiding {
    private final Remembering remembering;
    private final TimeWords times;
    private final Memories memories;
    private final InstantSource clock;

    public Guiding(Remembering remembering, TimeWords times, Memories memories, InstantSource clock) {
        this.remembering = remembering;
        this.times = times;
        this.memories = memories;
        this.clock = clock;
    }

    /** Begins; what stands behind the command is the event, or a whole reminder. */
    public List<Page> begin(Turn turn, Question said) {
        if (said.words().isBlank()) {
            return List.of(what(turn, said));
        }
        return remembering.read(turn, said) instanceof Reading.Nothing
                ? when(turn, said.about(said.words()))
                : remembering.take(turn, List.of(said));
    }

    private Page what(Turn turn, Question question) {
        ask(turn, question, Question.Kind.GUIDED_WHAT);
        return new GuidePages(turn, question).what();
    }

    private void ask(Turn turn, Question question, Question.Kind kind) {
        memories.change(
                turn,
                memory -> memory.awaitingNothing()
                        .asking(question.answered(turn.at(), turn.user().language(), "")
                                .as(kind)));
    }

    /** Of somebody whose clock is not known no day can be chosen: the town comes first. */
    private List<Page> when(Turn turn, Question question) {
        if (turn.user().zone().isEmpty()) {
            memories.change(turn, memory -> memory.answered(question));
            return remembering.waitForTown(
                    turn, question.answered(turn.at(), turn.user().language(), ""));
        }
        ask(turn, question, Question.Kind.GUIDED_WHEN);
        return List.of(new GuidePages(turn, question).when(clock.instant()));
    }

    /** A text that answers the page which was shown last, if it is one of the guided way. */
    public Optional<List<Page>> typed(Turn turn, Question said) {
        Memory memory = memories.of(turn);
        Optional<Awaited> rhythm =
                memory.awaitedAt(turn.at()).filter(awaited -> awaited.subject() == Awaited.Subject.RHYTHM);
        if (rhythm.isPresent()) {
            return rhythm.flatMap(Awaited::pick).flatMap(pick -> rhythm(turn, pick, said));
        }
        return memory.openAt(turn.at())
                .filter(open -> open.kind() == Question.Kind.GUIDED_WHAT && isEvent(turn, said))
                .map(open -> when(turn, open.about(said.words()).naming(said.people())));
    }

    private boolean isEvent(Turn turn, Question said) {
        return remembering.read(turn, said) instanceof Reading.Nothing
                && !Courtesy.declines(said.words())
                && !Courtesy.thanks(said.words())
                && !Courtesy.greets(said.words());
    }

    private Optional<List<Page>> rhythm(Turn turn, ButtonData.Pick pick, Question said) {
        Optional<Question> question =
                pick.aim() instanceof Aim.Asked(long number) ? memories.of(turn).question(number) : Optional.empty();
        return question.flatMap(open -> pick.step() instanceof Step.Time(LocalDateTime time)
                ? rhythm(turn, open, time, said)
                : Optional.empty());
    }

    /** "No" is once. A single time is one for the question, anything else is something new. */
    private Optional<List<Page>> rhythm(Turn turn, Question question, LocalDateTime time, Question said) {
        if (Courtesy.declines(said.words())) {
            return Optional.of(save(turn, question, once(turn, time)));
        }
        return remembering.readFrom(turn, said, time) instanceof Reading.Understood understood
                        && understood.event().isBlank()
                        && !(understood.schedule() instanceof Once)
                ? Optional.of(save(turn, question, understood.schedule()))
                : Optional.empty();
    }

    private static Schedule once(Turn turn, LocalDateTime time) {
        return Rhythms.of(Rhythm.ONCE, time, new Zoning.Floating(), turn.user().zoneOrUtc());
    }

    private List<Page> save(Turn turn, Question question, Schedule schedule) {
        memories.change(turn, Memory::awaitingNothing);
        return remembering.save(turn, question, schedule);
    }

    private Page repeat(Turn turn, Question question, LocalDateTime time) {
        ButtonData.Pick pick = new ButtonData.Pick(new Aim.Asked(question.message()), new Step.Time(time));
        memories.change(turn, memory -> memory.awaiting(Awaited.rhythm(pick, turn.at())));
        return new GuidePages(turn, question).repeat(time);
    }

    public Effect press(Turn turn, ButtonData.Guided pressed) {
        return memories.of(turn)
                .question(pressed.question())
                .filter(question -> isGuided(question, pressed.step()))
                .map(question -> press(turn, question, pressed.step()))
                .orElseGet(() -> new Effect.Refused(turn.stale()));
    }

    private static boolean isGuided(Question question, GuideStep step) {
        boolean backToWhat = step == GuideStep.Plain.WHAT || step == GuideStep.Plain.CANCEL;
        return switch (question.kind()) {
            case GUIDED_WHAT, GUIDED_WHEN -> backToWhat || !question.event().isBlank();
            case WHAT, WHEN, WHICH, OFFERED, DATA, WHERE, LATER -> false;
        };
    }

    private Effect press(Turn turn, Question question, GuideStep step) {
        return switch (step) {
            case GuideStep.Plain.WHAT -> Effect.shown(what(turn, question));
            case GuideStep.Plain.WHEN -> new Effect.Shown(when(turn, question));
            case GuideStep.Plain.CANCEL -> {
                memories.change(turn, Memory::awaitingNothing);
                yield new Effect.Shown(remembering.declined(turn, question));
            }
            case GuideStep.Saved(LocalDateTime time, Rhythm rhythm) ->
                saved(
                        turn,
                        question,
                        Rhythms.of(
                                rhythm, time, new Zoning.Floating(), turn.user().zoneOrUtc()));
        };
    }

    /** A time that has passed meanwhile leaves the question open. */
    private Effect saved(Turn turn, Question question, Schedule schedule) {
        ZoneId zone = turn.user().zoneOrUtc();
        boolean passed = schedule instanceof Once once && !once.instant(zone).isAfter(clock.instant());
        return passed
                ? new Effect.Refused(turn.texts().picking().passed())
                : new Effect.Shown(save(turn, question, schedule));
    }

    /** What the question is about on the calendar; empty when it is closed. */
    public Optional<Target> target(Turn turn, long question) {
        return memories.of(turn)
                .question(question)
                .filter(open -> open.kind() == Question.Kind.WHEN || open.kind() == Question.Kind.GUIDED_WHEN)
                .map(open -> new QuestionTarget(turn, open, this));
    }

    /** On the guided way how often comes next; any other question is answered with that. */
    Effect timed(Turn turn, Question question, LocalDateTime time) {
        return new Effect.Shown(
                question.kind() == Question.Kind.GUIDED_WHEN
                        ? List.of(repeat(turn, question, time))
                        : save(turn, question, once(turn, time)));
    }

    /** Who types says all that there is to say: how it repeats can be set under its echo. */
    Effect typed(Turn turn, Question question, Question said) {
        return times.schedule(turn, said, schedule -> new Effect.Shown(save(turn, question, schedule)));
    }

    Effect back(Turn turn, Question question) {
        return question.kind() == Question.Kind.GUIDED_WHEN
                ? new Effect.Shown(when(turn, question))
                : Effect.shown(remembering.askWhen(turn, question));
    }
}
