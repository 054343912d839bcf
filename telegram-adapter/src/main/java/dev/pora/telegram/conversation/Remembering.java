package dev.pora.telegram.conversation;

import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Refusal;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what people type into reminders, and asks about what is missing. The first page answers, others ask for more. */
final class Remembering {
    private static final int MOST_LINES = 10;

    private final PhraseReader reader;
    private final Scheduling scheduling;
    private final Memories memories;
    private final InstantSource clock;

    Remembering(PhraseReader reader, Scheduling scheduling, Memories memories, InstantSource clock) {
        this.reader = reader;
        this.scheduling = scheduling;
        this.memories = memories;
        this.clock = clock;
    }

    Reading read(Turn turn, Question question) {
        return reader.read(question.words(), question.context(turn.user()));
    }

    /** A typed text: the answer to the question that was asked last if it fits, otherwise something new. */
    List<Page> typed(Turn turn, Question said) {
        Optional<Question> open = memories.of(turn).openAt(turn.at());
        memories.change(turn, memory -> memory.expecting(0));
        return open.flatMap(question -> answering(turn, question, said)).orElseGet(() -> lines(turn, said));
    }

    private Optional<List<Page>> answering(Turn turn, Question open, Question said) {
        Reading reading = read(turn, said);
        boolean noTime = reading instanceof Reading.Nothing;
        boolean onlyTime = reading.event().isBlank() && !noTime;
        return switch (open.kind()) {
            case WHAT -> noTime ? Optional.of(closing(turn, open, open.about(said.words()))) : Optional.empty();
            case WHEN, WHICH ->
                onlyTime ? Optional.of(closing(turn, open, said.about(eventOf(turn, open)))) : Optional.empty();
            case WHERE -> Optional.empty();
        };
    }

    private String eventOf(Turn turn, Question question) {
        return question.event().isBlank() ? read(turn, question).event() : question.event();
    }

    /** Several lines are several reminders when each of them is one by itself. */
    private List<Page> lines(Turn turn, Question said) {
        List<Question> lines = said.words()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES + 1L)
                .map(line -> Question.said(said.message(), said.at(), said.language(), line))
                .toList();
        boolean each =
                lines.size() > 1 && lines.size() <= MOST_LINES && lines.stream().allMatch(line -> whole(turn, line));
        return each
                ? lines.stream()
                        .flatMap(line -> take(turn, line).stream())
                        .distinct()
                        .toList()
                : take(turn, said);
    }

    boolean whole(Turn turn, Question question) {
        return read(turn, question) instanceof Reading.Understood understood
                && !understood.event().isBlank();
    }

    /** Saves what the question's words say, or asks. */
    List<Page> take(Turn turn, Question question) {
        return switch (read(turn, question)) {
            case Reading.Understood understood ->
                understood(turn, question, understood.options().getFirst());
            case Reading.Unclear unclear -> unclear(turn, question, unclear);
            case Reading.Nothing nothing -> List.of(when(turn, about(question, nothing.event())));
        };
    }

    private List<Page> understood(Turn turn, Question question, Reading.Option meant) {
        Question about = about(question, meant.event());
        if (about.event().isBlank()) {
            memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHAT)));
            return List.of(Page.of(turn.asked(turn.texts().askWhat())));
        }
        return meant.zoneMatters() && turn.user().zone().isEmpty()
                ? where(turn, question, about.event())
                : meant.schedules().stream()
                        .flatMap(schedule -> save(turn, about, schedule).stream())
                        .toList();
    }

    private static Question about(Question question, String event) {
        return question.event().isBlank() ? question.about(event) : question;
    }

    private List<Page> save(Turn turn, Question question, Schedule schedule) {
        Draft draft = new Draft(
                turn.user().id(),
                new EventName(question.event()),
                schedule,
                turn.chat().destination());
        return switch (scheduling.schedule(turn.user(), draft)) {
            case Scheduled.Saved saved -> saved(turn, saved);
            case Scheduled.Refused refused -> List.of(refused(turn, question, refused.why()));
        };
    }

    private List<Page> saved(Turn turn, Scheduled.Saved saved) {
        Page echo = Echo.of(turn, saved, clock.instant());
        return turn.user().zone().isPresent() || askedLately(turn) ? List.of(echo) : List.of(echo, town(turn));
    }

    private boolean askedLately(Turn turn) {
        return memories.of(turn)
                .askedTown()
                .filter(asked -> asked.plus(Memory.PATIENCE).isAfter(turn.at()))
                .isPresent();
    }

    private Page town(Turn turn) {
        memories.change(turn, memory -> memory.askingTown(turn.at()));
        return TownQuestion.of(turn, turn.texts().askTown());
    }

    private static Page refused(Turn turn, Question question, Refusal why) {
        return Page.of(RichText.bold(Excerpt.of(question.event(), Excerpt.MIDDLE))
                .then("\n"
                        + (why == Refusal.ALREADY_PAST
                                ? turn.texts().alreadyPast()
                                : turn.wording().refusal(why))));
    }

    private List<Page> where(Turn turn, Question question, String event) {
        if (memories.of(turn).isFull()) {
            return List.of(TownQuestion.of(turn, turn.texts().tooManyWaiting()));
        }
        memories.change(
                turn, memory -> memory.asking(question.as(Question.Kind.WHERE)).askingTown(turn.at()));
        return List.of(TownQuestion.of(turn, turn.texts().askTownFor(Excerpt.of(event, Excerpt.MIDDLE))));
    }

    /** The page also offers to remind of what was said, which may have been meant. */
    Page orWhen(Turn turn, Question said, Page page) {
        Question question = said.about(said.words());
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHEN)));
        return page.then("\n" + turn.texts().orReminder())
                .with(Keyboard.stacked(page.keyboard(), WhenAnswers.keyboard(turn, question)));
    }

    private Page when(Turn turn, Question question) {
        if (question.event().isBlank()) {
            return Page.of(turn.texts().askWhat() + "\n" + turn.texts().example());
        }
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHEN)));
        RichText text = RichText.bold(Excerpt.of(question.event(), Excerpt.MIDDLE))
                .then("\n" + turn.asked(turn.texts().askWhen()));
        return Page.of(text).with(WhenAnswers.keyboard(turn, question));
    }

    private List<Page> unclear(Turn turn, Question question, Reading.Unclear unclear) {
        boolean needsZone =
                turn.user().zone().isEmpty() && unclear.options().stream().anyMatch(Reading.Option::zoneMatters);
        if (needsZone) {
            return where(turn, question, about(question, unclear.event()).event());
        }
        boolean hasOptions = !unclear.options().isEmpty();
        Question open = hasOptions
                ? question.as(Question.Kind.WHICH)
                : question.as(Question.Kind.WHEN)
                        .about(withoutDoubt(about(question, unclear.event()).event(), unclear.doubt()));
        memories.change(turn, memory -> memory.asking(open));
        String text = doubt(turn, unclear, question) + advice(turn, unclear);
        return List.of(Page.of(text).with(options(turn, question, unclear)));
    }

    /** What is left to be reminded of when the doubtful words are said anew. */
    private static String withoutDoubt(String event, Doubt doubt) {
        String rest = event.replace(doubt.words(), "").strip();
        return rest.isBlank() ? event : rest;
    }

    /** A doubt about words that were not read names an example already. */
    private static String advice(Turn turn, Reading.Unclear unclear) {
        if (!unclear.options().isEmpty()) {
            return "\n" + turn.asked(turn.texts().chooseOne());
        }
        return unclear.doubt().kind() == Doubt.Kind.UNREAD
                ? ""
                : "\n" + turn.texts().example();
    }

    private static String doubt(Turn turn, Reading.Unclear unclear, Question question) {
        Doubt doubt = unclear.doubt();
        return turn.wording().doubt(doubt.words().isBlank() ? new Doubt(doubt.kind(), question.words()) : doubt);
    }

    private static Keyboard options(Turn turn, Question question, Reading.Unclear unclear) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (Reading.Option option : unclear.options()) {
            String data = new ButtonData.Choice(question.message(), buttons.size()).encoded();
            buttons.add(new Keyboard.Button(label(turn, option), data));
        }
        return Keyboard.column(buttons);
    }

    private static String label(Turn turn, Reading.Option option) {
        return option.schedules().stream()
                .map(schedule -> label(turn, schedule))
                .collect(Collectors.joining(" + "));
    }

    private static String label(Turn turn, Schedule schedule) {
        return schedule instanceof Once once
                ? turn.moment(once.instant(turn.user().zoneOrUtc()))
                : turn.wording().schedule(schedule, turn.user().zoneOrUtc());
    }

    /** A button under one of the questions was pressed. */
    Optional<List<Page>> chosen(Turn turn, ButtonData.Choice choice) {
        return memories.of(turn)
                .question(choice.question())
                .flatMap(question -> chosen(turn, question, choice.answer()));
    }

    private Optional<List<Page>> chosen(Turn turn, Question question, int answer) {
        return switch (question.kind()) {
            case WHEN -> WhenAnswers.chosen(turn, question, answer).map(phrase -> closing(turn, question, phrase));
            case WHICH ->
                option(turn, question, answer).map(option -> {
                    memories.change(turn, memory -> memory.answered(question));
                    return understood(turn, question, option);
                });
            case WHAT, WHERE -> Optional.empty();
        };
    }

    private List<Page> closing(Turn turn, Question question, Question phrase) {
        memories.change(turn, memory -> memory.answered(question));
        return take(turn, phrase);
    }

    private Optional<Reading.Option> option(Turn turn, Question question, int answer) {
        return read(turn, question) instanceof Reading.Unclear unclear
                ? unclear.options().stream().skip(answer).findFirst()
                : Optional.empty();
    }
}
