package dev.pora.telegram.conversation.memory;

import dev.pora.telegram.conversation.button.Aim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the conversation with one person in one chat stands.
 *
 * @param askedTown when the person was last asked where they live, if that is still open
 * @param questions the open ones, the oldest first, {@value #MOST} at most
 * @param expecting the message of the question that a typed text may answer; 0 when none may
 * @param lists those that were shown
 * @param awaited the value that a menu asked for last
 * @param recent what came in last
 */
public record Memory(
        Optional<Instant> askedTown,
        List<Question> questions,
        long expecting,
        Lists lists,
        Optional<Awaited> awaited,
        Recent recent) {
    static final Memory EMPTY =
            new Memory(Optional.empty(), List.of(), 0, Lists.NONE, Optional.empty(), Recent.NOTHING);

    /** How long a typed text is taken for the answer to a question. Its buttons live on. */
    public static final Duration PATIENCE = Duration.ofHours(1);

    public static final int MOST = 20;

    public Memory {
        questions = List.copyOf(questions);
    }

    public Memory askingTown(Instant at) {
        return new Memory(Optional.of(at), questions, expecting, lists, awaited, recent);
    }

    public Memory townTold() {
        return new Memory(
                Optional.empty(),
                without(question -> question.kind() == Question.Kind.WHERE),
                expecting,
                lists,
                awaited,
                recent);
    }

    public Memory awaiting(Awaited value) {
        return new Memory(askedTown, questions, expecting, lists, Optional.of(value), recent);
    }

    /** Waits for this value no more, though perhaps for another that was asked for since. */
    public Memory supplied(Awaited value) {
        return awaited.equals(Optional.of(value)) ? awaitingNothing() : this;
    }

    public Memory awaitingNothing() {
        return new Memory(askedTown, questions, expecting, lists, Optional.empty(), recent);
    }

    /** The value for which a text typed at this instant may be meant. */
    public Optional<Awaited> awaitedAt(Instant instant) {
        return awaited.filter(value -> value.at().plus(Awaited.PATIENCE).isAfter(instant))
                .filter(this::isOpen);
    }

    /** What is picked for a question is awaited no longer than the question is open. */
    private boolean isOpen(Awaited value) {
        return value.pick()
                .filter(pick -> pick.aim() instanceof Aim.Asked(long number)
                        && question(number).isEmpty())
                .isEmpty();
    }

    public Memory with(Recent newRecent) {
        return new Memory(askedTown, questions, expecting, lists, awaited, newRecent);
    }

    public Memory with(Lists newLists) {
        return new Memory(askedTown, questions, expecting, newLists, awaited, recent);
    }

    /** One more open question. The oldest makes room, of those that have been asked when there is one. */
    public Memory asking(Question question) {
        List<Question> all = new ArrayList<>(without(question.message()));
        all.add(question);
        if (all.size() > MOST) {
            all.stream()
                    .filter(one -> one.kind() != Question.Kind.WHERE)
                    .min(Comparator.comparing(one -> one.kind() == Question.Kind.LATER))
                    .ifPresent(all::remove);
        }
        boolean typed = switch (question.kind()) {
            case WHERE, LATER, OFFERED, DATA -> false;
            case WHAT, WHEN, WHICH, GUIDED_WHAT, GUIDED_WHEN -> true;
        };
        return new Memory(askedTown, all, typed ? question.message() : expecting, lists, awaited, recent);
    }

    public Memory expecting(long message) {
        return new Memory(askedTown, questions, message, lists, awaited, recent);
    }

    public boolean isFull() {
        return questions.stream()
                        .filter(one -> one.kind() == Question.Kind.WHERE)
                        .count()
                >= MOST - 1;
    }

    public Memory answered(Question question) {
        return new Memory(
                askedTown,
                without(question.message()),
                expecting == question.message() ? 0 : expecting,
                lists,
                awaited,
                recent);
    }

    public Optional<Question> question(long message) {
        return questions.stream()
                .filter(one -> one.message() == message && one.kind() != Question.Kind.WHERE)
                .findFirst();
    }

    /** Whatever is open about this message or a line of it, in the order of its lines. */
    public List<Question> askedAbout(int message) {
        return questions.stream()
                .filter(one -> one.inMessage() == message)
                .sorted(Comparator.comparingLong(Question::message))
                .toList();
    }

    /** Nothing is open about this message any more. */
    public Memory withoutQuestionsAbout(int message) {
        return new Memory(askedTown, without(one -> one.inMessage() == message), expecting, lists, awaited, recent);
    }

    /** The question that a text typed at this instant may answer. */
    public Optional<Question> openAt(Instant at) {
        return question(expecting)
                .filter(question -> question.at().plus(PATIENCE).isAfter(at));
    }

    /** What is to be asked next of what has to wait for other answers. */
    public Optional<Question> nextLater() {
        return questions.stream()
                .filter(one -> one.kind() == Question.Kind.LATER)
                .findFirst();
    }

    public List<Question> waitingForZone() {
        return questions.stream()
                .filter(one -> one.kind() == Question.Kind.WHERE)
                .toList();
    }

    private List<Question> without(long message) {
        return without(one -> one.message() == message && one.kind() != Question.Kind.WHERE);
    }

    private List<Question> without(Predicate<Question> unwanted) {
        return questions.stream().filter(unwanted.negate()).toList();
    }

    /** Nothing is asked any more. */
    public Memory forgotten() {
        return new Memory(Optional.empty(), List.of(), 0, lists, Optional.empty(), recent);
    }

    public boolean waits() {
        return askedTown.isPresent() || !questions.isEmpty() || awaited.isPresent();
    }
}
