package dev.pora.telegram.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.delivery.Backoff;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Inbox.Waiting;
import dev.pora.inbox.Incoming;
import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.FileNeeded;
import dev.pora.telegram.conversation.turn.RankNeeded;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Handles one update in one transaction with its effects and its replies. What fails leaves no trace, is put off and
 * tried again, and is given up, with a word to whoever said it, after {@value #MOST_FAILURES} failures.
 */
final class Handling {
    static final int MOST_FAILURES = 10;

    private static final Duration WHILE_FETCHING = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(Handling.class.getName());

    private final String door;
    private final Inbox inbox;
    private final Transactions transactions;
    private final Translation translation;
    private final Inquiry inquiry;
    private final Talk talk;
    private final Replies replies;
    private final Set<Long> failing = new HashSet<>();
    private final Backoff backoff = Backoff.between(Duration.ofSeconds(1), Duration.ofMinutes(5));

    Handling(
            String door,
            Inbox inbox,
            Transactions transactions,
            Translation translation,
            Inquiry inquiry,
            Talk talk,
            Replies replies) {
        this.door = door;
        this.inbox = inbox;
        this.transactions = transactions;
        this.translation = translation;
        this.inquiry = inquiry;
        this.talk = talk;
        this.replies = replies;
    }

    /** Finds out what somebody is in a chat, so that it is known from then on; takes its time. */
    interface Inquiry {
        void ask(long chat, long person);

        /** Sees to it that this file is handed over; false when that takes longer than others should wait. */
        default boolean fetch(FileNeeded needed) {
            needed.fetched(new FileContent.Unavailable());
            return true;
        }
    }

    /** False when nothing waits. */
    boolean next() {
        AtomicReference<Optional<Waiting>> given = new AtomicReference<>(Optional.empty());
        try {
            return transactions.within(() -> {
                given.set(inbox.next(door));
                given.get().map(Waiting::incoming).ifPresent(this::handle);
                return given.get().isPresent();
            });
        } catch (RankNeeded needed) {
            inquiry.ask(needed.chat(), needed.person());
            return true;
        } catch (FileNeeded needed) {
            fetch(given.get().orElseThrow().incoming(), needed);
            return true;
        } catch (RuntimeException | Error e) {
            if (given.get().isEmpty()) {
                throw e;
            }
            failed(given.get().get(), e);
            return true;
        }
    }

    /** What waits for a file makes room for what does not. */
    private void fetch(Incoming incoming, FileNeeded needed) {
        if (!inquiry.fetch(needed)) {
            inbox.putOff(incoming, "Its file is on the way", WHILE_FETCHING);
            failing.add(incoming.number());
        }
    }

    /** Whether an update waits for its next try. */
    boolean isAnyFailing() {
        return !failing.isEmpty();
    }

    private void handle(Incoming incoming) {
        replies.keep(answered(incoming));
        inbox.handled(incoming);
        failing.remove(incoming.number());
    }

    private List<Reply> answered(Incoming incoming) {
        JsonNode update = Updates.json(incoming);
        List<Reply> answers =
                new ArrayList<>(translation.said(update).map(talk::answer).orElseGet(List::of));
        if (answers.stream().noneMatch(Reply.Toast.class::isInstance)) {
            toast(update).ifPresent(answers::add);
        }
        return answers;
    }

    /** Every press is answered: until then the button shows a clock ({@code answerCallbackQuery}). */
    private static Optional<Reply> toast(JsonNode update) {
        String callback = update.path("callback_query").path("id").asText();
        return callback.isEmpty() ? Optional.empty() : Optional.of(new Reply.Toast(callback, ""));
    }

    private void failed(Waiting waiting, Throwable failure) {
        Incoming incoming = waiting.incoming();
        int failures = waiting.failures() + 1;
        LOG.log(
                Level.WARNING,
                "Update " + incoming.number() + " could not be handled, time " + failures + ": " + failure);
        if (failures < MOST_FAILURES) {
            inbox.putOff(incoming, failure.toString(), backoff.after(failures));
            failing.add(incoming.number());
        } else {
            giveUp(incoming, failure);
            failing.remove(incoming.number());
        }
    }

    private void giveUp(Incoming incoming, Throwable failure) {
        LOG.log(Level.ERROR, "Update " + incoming.number() + " is given up", failure);
        transactions.run(() -> {
            replies.keep(apology(Updates.json(incoming)));
            inbox.giveUp(incoming, failure.toString());
        });
    }

    private List<Reply> apology(JsonNode update) {
        List<Reply> apology = new ArrayList<>();
        toast(update).ifPresent(apology::add);
        translation.said(update).map(Apology::to).ifPresent(apology::add);
        return apology;
    }
}
