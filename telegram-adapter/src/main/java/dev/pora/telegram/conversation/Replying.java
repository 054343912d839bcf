package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import dev.pora.notification.Snooze;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.card.Editing;
import dev.pora.telegram.conversation.fired.Responding;
import dev.pora.telegram.conversation.fired.Tellings;
import dev.pora.telegram.conversation.group.Finishing;
import dev.pora.telegram.conversation.group.Managing;
import dev.pora.telegram.conversation.lists.Listing;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.CommandLine;
import dev.pora.telegram.conversation.typed.Courtesy;
import dev.pora.telegram.conversation.typed.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what is said about a reminder by a command, or in plain words in reply to it. */
final class Replying {
    private final Managing managing;
    private final Finishing finishing;
    private final Tellings tellings;
    private final Responding responding;
    private final Editing editing;
    private final Listing listing;
    private final TimeWords times;

    Replying(
            Managing managing,
            Finishing finishing,
            Tellings tellings,
            Responding responding,
            Editing editing,
            Listing listing,
            TimeWords times) {
        this.managing = managing;
        this.finishing = finishing;
        this.tellings = tellings;
        this.responding = responding;
        this.editing = editing;
        this.listing = listing;
        this.times = times;
    }

    /** A command that is about one reminder: the one replied to, or the one with that number. */
    List<Page> command(Turn turn, CommandLine command) {
        Optional<NotificationId> named = listing.meant(turn, command.rest());
        Optional<Referent> referent = Referent.of(turn.said()).or(() -> told(turn));
        if (named.isPresent()) {
            return carriedOut(turn, command.name(), named.get(), meant(turn, named.get()));
        }
        boolean pointed = referent.isPresent() && command.rest().isEmpty();
        if (pointed) {
            NotificationId id = referent.get().notification();
            Instant occurrence = referent.get().occurrence().orElseGet(() -> meant(turn, id));
            return carriedOut(turn, command.name(), id, occurrence);
        }
        return List.of(
                command.rest().isEmpty()
                        ? listing.ahead(turn, turn.texts().card().sayWhich(command.name()))
                        : listing.ahead(turn, turn.texts().noSuchNumber()));
    }

    private Instant meant(Turn turn, NotificationId id) {
        return responding.meant(managing.asOwner(turn, id), id);
    }

    private List<Page> carriedOut(Turn turn, String what, NotificationId id, Instant occurrence) {
        Effect effect = switch (what) {
            case "done" -> finishing.done(turn, id, occurrence);
            case "pause" -> managing.on(turn, id, owner -> editing.touch(owner, id, Touch.Plain.PAUSE));
            case "resume" -> managing.on(turn, id, owner -> editing.touch(owner, id, Touch.Plain.RESUME));
            default -> managing.on(turn, id, owner -> editing.skip(owner, id));
        };
        return effect.said(turn);
    }

    /** A plain text in reply to a reminder that was told: a word for a command, or a time to which it is put off. */
    Optional<List<Page>> words(Turn turn, Question said) {
        Optional<Referent> told = Referent.of(turn.said())
                .filter(referent -> referent.occurrence().isPresent())
                .or(() -> told(turn));
        return told.flatMap(referent ->
                words(turn, said, referent.notification(), referent.occurrence().orElseThrow()));
    }

    /** A reminder that was told by a message without buttons: a copy, or one that lost them. */
    private Optional<Referent> told(Turn turn) {
        return turn.said() instanceof Said.Text text && text.toBot()
                ? text.answered()
                        .flatMap(answered -> tellings.by(turn, answered.messageId()))
                        .map(telling -> new Referent(telling.notification(), Optional.of(telling.occurrence())))
                : Optional.empty();
    }

    private Optional<List<Page>> words(Turn turn, Question said, NotificationId id, Instant occurrence) {
        Optional<List<Page>> commanded =
                Courtesy.answer(said.words()).map(command -> carriedOut(turn, command, id, occurrence));
        return commanded.isPresent()
                ? commanded
                : later(turn, said)
                        .map(until -> managing.on(
                                        turn,
                                        id,
                                        owner -> responding.snooze(owner, id, occurrence, new Snooze.Until(until)))
                                .said(turn));
    }

    private Optional<Instant> later(Turn turn, Question said) {
        return times.once(turn, said).map(once -> once.instant(turn.user().zoneOrUtc()));
    }
}
