package dev.pora.telegram.conversation.creation;

import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.Revision;
import dev.pora.notification.Scheduling;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.echo.Echo;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.Courtesy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows the editing of a message. It is read again as of when it was said first, and as of the edit where that has
 * passed by then; the reminders that were said in it follow, with what was changed of them otherwise left as it is. What
 * changes nothing is answered by nothing: Telegram sends an edit for a preview of a link as well.
 */
public final class Amending {
    /** So long after it was said a message that led to nothing is corrected rather than forgotten. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Ledger ledger;
    private final Changing changing;
    private final Scheduling scheduling;
    private final Remembering remembering;
    private final Memories memories;

    public Amending(Ledger ledger, Scheduling scheduling, Remembering remembering, Memories memories) {
        this.ledger = ledger;
        this.changing = new Changing(ledger);
        this.scheduling = scheduling;
        this.remembering = remembering;
        this.memories = memories;
    }

    /**
     * What follows from an edit.
     *
     * @param said the message as it reads now, as of when it was said first
     */
    public List<Page> edited(Turn turn, Question said) {
        List<Notification> present = saidIn(turn, said.inMessage());
        List<Question> open = memories.of(turn).askedAbout(said.inMessage());
        if (present.isEmpty()) {
            return open.isEmpty() ? late(turn, said) : asked(turn, open, said);
        }
        List<Question> lines = remembering.lines(turn, said);
        return present.size() == 1 && lines.size() == 1 && open.isEmpty()
                ? one(turn, present.getFirst(), said)
                : several(turn, present, lines);
    }

    private List<Notification> saidIn(Turn turn, long message) {
        return ledger.notifications().saidIn(turn.user().id(), turn.chat().message(message));
    }

    /** It was not understood, or deleted: corrected, it is as good as new. */
    private List<Page> late(Turn turn, Question said) {
        boolean fresh = said.at().plus(FRESH).isAfter(turn.at());
        Question now = asOfNow(turn, said);
        boolean whole = remembering.whole(turn, said) || remembering.whole(turn, now);
        if (!fresh || !whole || !turn.inPrivate()) {
            return List.of();
        }
        return remembering.again(turn, remembering.whole(turn, said) ? said : now);
    }

    private static Question asOfNow(Turn turn, Question said) {
        return said.answered(turn.at(), said.language(), said.words());
    }

    /** What is still open is asked anew, unless the words are those that were asked about. */
    private List<Page> asked(Turn turn, List<Question> open, Question said) {
        List<String> words = open.stream().map(Question::words).toList();
        List<String> lines =
                remembering.lines(turn, said).stream().map(Question::words).toList();
        if (words.equals(lines) || words.equals(List.of(said.words()))) {
            return List.of();
        }
        memories.change(turn, memory -> memory.withoutQuestionsAbout(said.inMessage()));
        boolean alone =
                open.size() == 1 && !open.getFirst().isLine() && said.attached().isEmpty();
        return remembering.again(turn, alone ? said.with(open.getFirst().attached()) : said);
    }

    /** A reply with nothing but another time to the message in which a reminder was said; empty for anything else. */
    public Optional<List<Page>> retimed(Turn turn, Question said, long answered) {
        List<Notification> present =
                saidIn(turn, answered).stream().filter(Notification::isOpen).toList();
        return present.size() == 1
                        && remembering.read(turn, said) instanceof Reading.Understood understood
                        && understood.event().isBlank()
                ? Optional.of(changed(turn, present.getFirst(), Naming.NONE, Optional.of(understood.schedule())))
                : Optional.empty();
    }

    private List<Page> one(Turn turn, Notification present, Question said) {
        return switch (remembering.read(turn, said)) {
            case Reading.Understood understood -> due(turn, present, said, understood);
            case Reading.Unclear unclear ->
                chosen(List.of(present), unclear)
                        .map(option ->
                                changed(turn, present, name(turn, present, said, option.event()), Optional.empty()))
                        .orElseGet(() -> left(
                                turn, List.of(present), turn.texts().items().unread()));
            case Reading.Nothing nothing ->
                Courtesy.declines(said.words()) || Courtesy.thanks(said.words())
                        ? left(turn, List.of(present), turn.texts().items().unread())
                        : changed(turn, present, name(turn, present, said, nothing.event()), Optional.empty());
        };
    }

    /** Of what may be meant, that which was chosen before. */
    private static Optional<Reading.Option> chosen(List<Notification> present, Reading.Unclear unclear) {
        Set<Schedule> schedules = present.stream().map(Notification::schedule).collect(Collectors.toSet());
        return unclear.options().stream()
                .filter(option -> Set.copyOf(option.schedules()).equals(schedules))
                .findFirst();
    }

    private List<Page> due(Turn turn, Notification present, Question said, Reading.Understood understood) {
        Naming name = name(turn, present, said, understood.event());
        boolean same = new Wish(said, name, understood.schedule()).isDueLike(present);
        if (same || isAhead(turn, understood.schedule()) || !present.isOpen()) {
            return changed(turn, present, name, same ? Optional.empty() : Optional.of(understood.schedule()));
        }
        return remembering.read(turn, asOfNow(turn, said)) instanceof Reading.Understood now
                ? changed(turn, present, name, Optional.of(now.schedule()))
                : left(turn, List.of(present), turn.texts().items().unread());
    }

    private boolean isAhead(Turn turn, Schedule schedule) {
        return schedule.next(ledger.clock().instant(), turn.user().calendar(ledger.holidays()))
                .isPresent();
    }

    /** What is attached and cannot be seen in the message itself stands below its first line. */
    private static Naming name(Turn turn, Notification present, Question said, String event) {
        return Naming.of(turn, said, called(present, said, event));
    }

    private static String called(Notification present, Question said, String event) {
        String typed = said.about(event).named();
        boolean attachedElsewhere =
                present.content().original().isPresent() && said.attached().isEmpty();
        List<String> before = present.event().value().lines().toList();
        return typed.isBlank() || !attachedElsewhere || before.size() < 2
                ? typed
                : typed + "\n" + String.join("\n", before.subList(1, before.size()));
    }

    private List<Page> changed(Turn turn, Notification present, Naming name, Optional<Schedule> schedule) {
        if (isSame(name, present) && schedule.isEmpty()) {
            return List.of();
        }
        boolean over = !present.isOpen()
                && schedule.filter(wanted -> isAhead(turn, wanted)).isEmpty();
        if (over) {
            return List.of(Page.of(turn.texts().items().over()));
        }
        return switch (revise(turn, present, name, schedule)) {
            case Changed.Made made ->
                List.of(Echo.edited(turn, made, ledger.clock().instant()));
            case Changed.Refused refused ->
                left(turn, List.of(present), turn.wording().refusal(refused.why()));
            case Changed.NotFound _ -> List.of();
        };
    }

    private static boolean isSame(Naming name, Notification present) {
        return name.isCalled(present) && name.calls(present) && name.tags(present);
    }

    private Changed revise(Turn turn, Notification present, Naming name, Optional<Schedule> schedule) {
        boolean same = isSame(name, present);
        return changing.revise(
                turn.user(),
                present.id(),
                now -> new Revision(
                        same ? Optional.empty() : Optional.of(name.amended(now.content())),
                        schedule,
                        Optional.empty()));
    }

    private List<Page> left(Turn turn, List<Notification> present, String why) {
        return List.of(Amended.left(turn, present, scheduling, why));
    }

    /** Those that are asked for are found among those that there are by likeness; the rest of both is new, or gone. */
    private List<Page> several(Turn turn, List<Notification> present, List<Question> lines) {
        List<Wish> wishes = new ArrayList<>();
        List<Question> doubtful = new ArrayList<>();
        for (Question line : lines) {
            List<Wish> meant = meant(turn, present, line);
            wishes.addAll(meant);
            if (meant.isEmpty()) {
                doubtful.add(line);
            }
        }
        if (wishes.isEmpty()) {
            return left(turn, present, turn.texts().items().unread());
        }
        Amendment amendment = new Amendment(present, wishes, doubtful.isEmpty());
        List<Changed.Made> changed = amendment.pairs().stream()
                .flatMap(pair -> adapted(turn, pair).stream())
                .toList();
        List<Changed.Made> removed = doubtful.isEmpty() ? removed(turn, amendment.superfluous()) : List.of();
        List<Page> pages = new ArrayList<>();
        if (!changed.isEmpty() || !removed.isEmpty()) {
            pages.add(Amended.several(turn, changed, removed));
        }
        List<Question> asked = askedStill(turn, lines.getFirst().inMessage(), doubtful);
        pages.addAll(added(turn, amendment.missing(), doubtful, asked));
        return pages;
    }

    private List<Wish> meant(Turn turn, List<Notification> present, Question line) {
        return switch (remembering.read(turn, line)) {
            case Reading.Understood understood -> List.of(wish(turn, line, understood.event(), understood.schedule()));
            case Reading.Unclear unclear ->
                chosen(present, unclear)
                        .map(option -> option.schedules().stream()
                                .map(schedule -> wish(turn, line, option.event(), schedule))
                                .toList())
                        .orElseGet(List::of);
            case Reading.Nothing _ -> List.of();
        };
    }

    private static Wish wish(Turn turn, Question line, String event, Schedule schedule) {
        String name = line.event().isBlank() ? line.about(event).named() : line.named();
        return new Wish(line, Naming.of(turn, line, name), schedule);
    }

    private Optional<Changed.Made> adapted(Turn turn, Amendment.Pair pair) {
        Notification present = pair.present();
        Wish wish = pair.wish();
        if (isSame(wish.naming(), present) && wish.isDueLike(present)) {
            return Optional.empty();
        }
        Changed changed = revise(
                turn,
                present,
                wish.naming(),
                wish.isDueLike(present) ? Optional.empty() : Optional.of(wish.schedule()));
        return changed instanceof Changed.Made made ? Optional.of(made) : Optional.empty();
    }

    private List<Changed.Made> removed(Turn turn, List<Notification> superfluous) {
        return superfluous.stream()
                .map(notification -> scheduling.remove(turn.user(), notification.id()))
                .flatMap(changed -> changed instanceof Changed.Made made
                        ? Optional.of(made).stream()
                        : Optional.<Changed.Made>empty().stream())
                .toList();
    }

    /** What is open about the message and stands in it still; the rest is not open any more. */
    private List<Question> askedStill(Turn turn, int message, List<Question> doubtful) {
        List<String> words = doubtful.stream().map(Question::words).toList();
        List<Question> open = memories.of(turn).askedAbout(message);
        open.stream()
                .filter(question -> !words.contains(question.words()))
                .forEach(question -> memories.change(turn, memory -> memory.answered(question)));
        return open;
    }

    /** What was asked about already is not asked about once more. */
    private List<Page> added(Turn turn, List<Wish> missing, List<Question> doubtful, List<Question> asked) {
        List<String> open = asked.stream().map(Question::words).toList();
        List<Question> all =
                new ArrayList<>(missing.stream().map(Wish::question).toList());
        doubtful.stream().filter(question -> !open.contains(question.words())).forEach(all::add);
        return all.isEmpty() ? List.of() : remembering.take(turn, all);
    }
}
