package dev.pora.telegram.conversation.creation;

import dev.pora.channel.Destination;
import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.Original;
import dev.pora.notification.Revision;
import dev.pora.telegram.conversation.memory.Attached;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.memory.Recent;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes for one what people send as one and Telegram brings as messages of their own: an album, several that are
 * forwarded at once, a comment and what is forwarded below it. All of it becomes part of the reminder or of the question
 * that the first of them led to.
 */
public final class Joining {
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private static final String HEARD = "👌";

    /** More are copied by no more than one call, but nobody wants to be reminded of them. */
    private static final int MOST = 20;

    private final Ledger ledger;
    private final Changing changing;
    private final Remembering remembering;
    private final Memories memories;

    public Joining(Ledger ledger, Remembering remembering, Memories memories) {
        this.ledger = ledger;
        this.changing = new Changing(ledger);
        this.remembering = remembering;
        this.memories = memories;
    }

    /** A message with which something may begin: whatever else belongs to it follows at once. */
    public void begins(Turn turn, long message, String album) {
        keep(turn, new Recent.Burst(message, message, turn.at(), album));
    }

    private void keep(Turn turn, Recent.Burst burst) {
        memories.change(turn, memory -> memory.with(memory.recent().with(burst)));
    }

    /** The answer to what belongs to the messages before it; empty for something new. */
    public Optional<List<Reply>> joined(Turn turn, Said.Sent sent, Attached attached) {
        return memories.of(turn)
                .recent()
                .burst()
                .filter(burst -> continues(burst, sent))
                .flatMap(burst -> joined(turn, burst, sent, attached));
    }

    private static boolean continues(Recent.Burst burst, Said.Sent sent) {
        Instant end = burst.at().plus(AT_ONCE);
        boolean next = sent.messageId() > burst.last() && sent.messageId() - burst.root() <= 2L * MOST;
        boolean sameAlbum = !sent.album().isEmpty() && sent.album().equals(burst.album());
        return next && !sent.at().isAfter(end) && (sent.forwarded() || sameAlbum);
    }

    private Optional<List<Reply>> joined(Turn turn, Recent.Burst burst, Said.Sent sent, Attached attached) {
        Optional<List<Reply>> joined = memories.of(turn)
                .question(burst.root())
                .map(question -> asked(turn, question, attached))
                .or(() -> reminded(turn, burst.root()).map(notification -> saved(turn, notification, sent, attached)));
        joined.ifPresent(_ -> keep(turn, new Recent.Burst(burst.root(), sent.messageId(), sent.at(), sent.album())));
        return joined;
    }

    private List<Reply> asked(Turn turn, Question question, Attached attached) {
        Attached all = question.attached().map(before -> before.and(attached)).orElse(attached);
        return turn.sayAll(remembering.enlarged(turn, question, all));
    }

    private Optional<Notification> reminded(Turn turn, long message) {
        List<Notification> said =
                ledger.notifications().saidIn(turn.user().id(), turn.chat().message(message));
        return said.size() == 1 ? said.stream().filter(Notification::isOpen).findFirst() : Optional.empty();
    }

    /** A sign is enough: the reminder was said back already. */
    private List<Reply> saved(Turn turn, Notification notification, Said.Sent sent, Attached attached) {
        boolean first = notification.content().original().isEmpty();
        Changed changed = changing.revise(
                turn.user(),
                notification.id(),
                present -> new Revision(
                        Optional.of(with(present.content(), attached)), Optional.empty(), Optional.empty()));
        return first && changed instanceof Changed.Made
                ? List.of(new Reply.React(turn.chat(), sent.messageId(), HEARD))
                : List.of();
    }

    private static Content with(Content content, Attached attached) {
        Content called =
                content.called(new EventName(attached.called(content.event().value())));
        return Attached.together(content.original().map(Original::message), attached.original())
                .map(original -> called.copying(new Original(Destination.TELEGRAM, original)))
                .orElse(called);
    }
}
