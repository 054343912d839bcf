package dev.pora.telegram.conversation.creation;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.notification.Content;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Original;
import dev.pora.notification.Refusal;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.memory.Attached;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Turns what people type into reminders, and asks about what is missing: of several things one after the other. The first
 * page answers, others ask for more.
 */
public final class Remembering {
    private static final int MOST_LINES = 10;

    private final PhraseReader reader;
    private final Scheduling scheduling;
    private final Memories memories;
    private final Asking asking;
    private final Choices choices;
    private final InstantSource clock;

    public Remembering(PhraseReader reader, Scheduling scheduling, Memories memories, InstantSource clock) {
        this.reader = reader;
        this.scheduling = scheduling;
        this.memories = memories;
        this.asking = new Asking(memories);
        this.choices = new Choices(reader);
        this.clock = clock;
    }

    public Reading read(Turn turn, Question question) {
        return reader.read(question.words(), question.context(turn.user()));
    }

    /** Read as of the day of this time, and with this time of day where none is said. */
    public Reading readFrom(Turn turn, Question question, LocalDateTime time) {
        Context context = question.context(turn.user());
        Instant day = time.toLocalDate().atStartOfDay(context.zone()).toInstant();
        return reader.read(
                question.words(),
                new Context(
                        day.isAfter(context.now()) ? day : context.now(),
                        context.zone(),
                        context.language(),
                        context.habits().withDefaultTime(time.toLocalTime())));
    }

    public boolean whole(Turn turn, Question question) {
        return read(turn, question) instanceof Reading.Understood understood
                && !understood.event().isBlank();
    }

    /** A typed text: the answer to the question that was asked last if it fits, otherwise something new. */
    public List<Page> typed(Turn turn, Question said) {
        Memory memory = memories.of(turn);
        Optional<Question> open = memory.openAt(turn.at());
        memories.change(turn, changed -> changed.expecting(0));
        return open.flatMap(question -> answering(turn, question, said)).orElseGet(() -> {
            memory.question(memory.expecting()).ifPresent(question -> putOff(turn, question));
            return anew(turn, said);
        });
    }

    /**
     * A message of any kind that is to be reminded of, with what was typed about it, which may be nothing. It answers the
     * question what to remind of.
     */
    public List<Page> attached(Turn turn, Question said) {
        boolean timeless = read(turn, said) instanceof Reading.Nothing;
        Optional<Question> open = memories.of(turn)
                .openAt(turn.at())
                .filter(question -> question.kind() == Question.Kind.WHAT && timeless);
        memories.change(turn, memory -> memory.expecting(0));
        if (open.isPresent()) {
            return closing(
                    turn,
                    open.get(),
                    open.get().about(said.words()).with(said.attached()).naming(said.people()));
        }
        return said.words().isBlank() ? List.of(asking.when(turn, said)) : anew(turn, said);
    }

    /** The open question is about this as well. Its answer, when it needs no other. */
    public List<Page> enlarged(Turn turn, Question open, Attached attached) {
        Question larger = open.with(Optional.of(attached));
        if (open.kind() == Question.Kind.WHAT) {
            return closing(turn, open, larger);
        }
        memories.change(turn, memory -> memory.asking(larger));
        return List.of();
    }

    /** A line whose question has no buttons is asked about again, since nothing else would bring it back. */
    private void putOff(Turn turn, Question question) {
        boolean noButtons = question.kind() == Question.Kind.WHAT
                || (question.kind() == Question.Kind.WHEN
                        && read(turn, question) instanceof Reading.Unclear unclear
                        && unclear.options().isEmpty());
        if (question.isLine() && noButtons) {
            memories.change(turn, memory -> memory.asking(question.as(Question.Kind.LATER)));
        }
    }

    private Optional<List<Page>> answering(Turn turn, Question open, Question said) {
        return switch (open.kind()) {
            case WHAT ->
                read(turn, said) instanceof Reading.Nothing
                        ? Optional.of(closing(
                                turn, open, open.about(event(turn, open, said)).naming(said.people())))
                        : Optional.empty();
            case WHEN, GUIDED_WHEN -> timed(turn, open, said);
            case WHICH -> choice(turn, open, said).or(() -> timed(turn, open, said));
            case GUIDED_WHAT, OFFERED, DATA, WHERE, LATER -> Optional.empty();
        };
    }

    /** Who was named before anything else was said is named in the answer. */
    private String event(Turn turn, Question open, Question said) {
        String before = eventOf(turn, open);
        return Naming.isNothingElse(turn, open, before) ? before + " " + said.words() : said.words();
    }

    private Optional<List<Page>> choice(Turn turn, Question open, Question said) {
        return choices.typed(turn, said, read(turn, open).options()).flatMap(index -> option(turn, open, index));
    }

    private Optional<List<Page>> timed(Turn turn, Question open, Question typed) {
        Question said = open.kind() == Question.Kind.WHICH ? choices.onTheirDay(turn, typed, read(turn, open)) : typed;
        Reading reading = read(turn, said);
        boolean onlyTime = reading.event().isBlank() && !(reading instanceof Reading.Nothing);
        return onlyTime
                ? Optional.of(closing(
                        turn,
                        open,
                        said.about(eventOf(turn, open)).with(open.attached()).naming(open.people())))
                : Optional.empty();
    }

    private String eventOf(Turn turn, Question question) {
        return question.event().isBlank() ? read(turn, question).event() : question.event();
    }

    private List<Page> anew(Turn turn, Question said) {
        List<Question> lines = lines(turn, said);
        return lines.size() > MOST_LINES ? List.of(Page.of(turn.texts().tooManyLines(MOST_LINES))) : take(turn, lines);
    }

    /** The reminders that a message asks for. */
    List<Question> lines(Turn turn, Question said) {
        List<Question> lines = Lines.of(said.words(), reader, said.context(turn.user())).stream()
                .map(piece -> said.saying(piece.words()).about(piece.event()))
                .toList();
        return lines.size() == 1
                ? lines
                : IntStream.range(0, lines.size())
                        .mapToObj(index -> lines.get(index).line(index + 1))
                        .toList();
    }

    /** What is said now in a message of before; it answers no question. */
    List<Page> again(Turn turn, Question said) {
        boolean bare = said.words().isBlank() && said.attached().isPresent();
        return bare ? List.of(asking.when(turn, said)) : anew(turn, said);
    }

    /** Saves what each of them says, or asks; then goes on with what was to be asked later. */
    public List<Page> take(Turn turn, List<Question> questions) {
        Taken taken = new Taken();
        questions.forEach(question -> take(turn, question, taken));
        return answered(turn, taken);
    }

    private List<Page> answered(Turn turn, Taken taken) {
        List<Page> pages = new ArrayList<>(taken.pages(turn, clock.instant()));
        taken.waitingForTown().ifPresent(events -> pages.add(asking.town(turn, events)));
        if (taken.hasTooMany()) {
            pages.add(TownQuestion.of(turn, turn.texts().tooManyWaiting()));
        }
        boolean unknownTown = turn.user().zone().isEmpty();
        if (unknownTown && taken.hasSaved() && !asking.hasAskedTownLately(turn)) {
            pages.add(asking.town(turn));
        }
        pages.addAll(later(turn));
        return pages;
    }

    /** What comes next of what was to be asked later, unless a question is open already. */
    private List<Page> later(Turn turn) {
        Memory memory = memories.of(turn);
        if (memory.openAt(turn.at()).isPresent()) {
            return List.of();
        }
        Optional<Question> next = memory.nextLater();
        next.ifPresent(question -> memories.change(turn, changed -> changed.answered(question)));
        return next.map(question -> take(turn, List.of(question))).orElseGet(List::of);
    }

    private void take(Turn turn, Question question, Taken taken) {
        switch (read(turn, question)) {
            case Reading.Understood understood ->
                understood(turn, question, understood.options().getFirst(), taken);
            case Reading.Unclear unclear
            when isZoneMissing(turn, unclear.options()) ->
                where(turn, question, about(question, unclear.event()).named(), taken);
            case Reading.Unclear unclear -> ask(turn, question, taken, () -> asking.which(turn, question, unclear));
            case Reading.Nothing nothing ->
                ask(turn, question, taken, () -> asking.when(turn, about(question, nothing.event())));
        }
    }

    /** One question at a time. */
    private void ask(Turn turn, Question question, Taken taken, Supplier<Page> page) {
        if (taken.hasAsked()) {
            memories.change(turn, memory -> memory.asking(question.as(Question.Kind.LATER)));
        } else {
            taken.asked(page.get());
        }
    }

    private static boolean isZoneMissing(Turn turn, List<Reading.Option> options) {
        return turn.user().zone().isEmpty() && options.stream().anyMatch(Reading.Option::zoneMatters);
    }

    private void understood(Turn turn, Question question, Reading.Option meant, Taken taken) {
        Question about = about(question, meant.event());
        if (about.named().isBlank() || Naming.isNothingElse(turn, question, about.named())) {
            ask(turn, question, taken, () -> asking.what(turn, question));
        } else if (isZoneMissing(turn, List.of(meant))) {
            where(turn, question, about.named(), taken);
        } else {
            meant.schedules().forEach(schedule -> save(turn, about, schedule, taken));
        }
    }

    private static Question about(Question question, String event) {
        return question.event().isBlank() ? question.about(event) : question;
    }

    private void save(Turn turn, Question question, Schedule schedule, Taken taken) {
        Draft draft = new Draft(
                turn.user().id(), content(turn, question), schedule, turn.chat().destination(), Attention.usual());
        switch (scheduling.schedule(turn.user(), draft)) {
            case Scheduled.Saved saved -> taken.saved(saved);
            case Scheduled.Refused refused ->
                taken.refused(Excerpt.of(question.named(), Excerpt.MIDDLE), why(turn, refused.why()));
        }
    }

    private static Content content(Turn turn, Question question) {
        Naming naming = Naming.of(turn, question, question.named());
        Content text = Content.of(new EventName(naming.event()))
                .calling(naming.roll())
                .tagged(naming.tags())
                .saidIn(turn.chat().message(question.inMessage()));
        return question.attached()
                .flatMap(Attached::original)
                .map(original -> text.copying(new Original(Destination.TELEGRAM, original)))
                .orElse(text);
    }

    private static String why(Turn turn, Refusal why) {
        return why == Refusal.ALREADY_PAST
                ? turn.texts().alreadyPast()
                : turn.wording().refusal(why);
    }

    private void where(Turn turn, Question question, String event, Taken taken) {
        if (memories.of(turn).isFull()) {
            taken.tooManyWait();
            return;
        }
        memories.change(turn, memory -> memory.asking(question.as(Question.Kind.WHERE)));
        taken.waitsForTown(event);
    }

    /** Closes the question: what it is about comes by this schedule. */
    public List<Page> save(Turn turn, Question question, Schedule schedule) {
        memories.change(turn, memory -> memory.answered(question));
        Taken taken = new Taken();
        save(turn, question, schedule, taken);
        return answered(turn, taken);
    }

    /** What the question is about is kept until the town is known; when it is to come is asked then. */
    public List<Page> waitForTown(Turn turn, Question question) {
        Taken taken = new Taken();
        where(turn, question, question.event(), taken);
        return answered(turn, taken);
    }

    public Page askWhen(Turn turn, Question question) {
        return asking.when(turn, question);
    }

    /** The page also offers to remind of what was said, which may have been meant. */
    public Page orWhen(Turn turn, Question said, Page page) {
        return asking.orWhen(turn, said, page);
    }

    /** A button under one of the questions was pressed. */
    public Optional<List<Page>> chosen(Turn turn, ButtonData.Choice choice) {
        return memories.of(turn)
                .question(choice.question())
                .flatMap(question -> chosen(turn, question, choice.answer()));
    }

    private Optional<List<Page>> chosen(Turn turn, Question question, int answer) {
        return switch (question.kind()) {
            case WHEN -> WhenAnswers.chosen(turn, question, answer).map(phrase -> closing(turn, question, phrase));
            case WHICH -> option(turn, question, answer);
            case WHAT, GUIDED_WHAT, GUIDED_WHEN, OFFERED, DATA, WHERE, LATER -> Optional.empty();
        };
    }

    /** None of the readings: then when? Whoever is not to be reminded at all is asked no more. */
    public List<Page> declined(Turn turn, Question open) {
        memories.change(turn, memory -> memory.answered(open));
        if (open.kind() == Question.Kind.WHICH) {
            return List.of(asking.when(turn, open.about(eventOf(turn, open))));
        }
        List<Page> pages = new ArrayList<>(List.of(Page.of(turn.texts().cancelled())));
        pages.addAll(later(turn));
        return pages;
    }

    private List<Page> closing(Turn turn, Question question, Question phrase) {
        memories.change(turn, memory -> memory.answered(question));
        return take(turn, List.of(phrase));
    }

    private Optional<List<Page>> option(Turn turn, Question question, int index) {
        return read(turn, question).options().stream().skip(index).findFirst().map(option -> {
            memories.change(turn, memory -> memory.answered(question));
            Taken taken = new Taken();
            understood(turn, question, option, taken);
            return answered(turn, taken);
        });
    }
}
