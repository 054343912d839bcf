package dev.pora.telegram.conversation.data;

import dev.pora.inbox.Conversations;
import dev.pora.inbox.Inbox;
import dev.pora.notification.Ledger;
import dev.pora.phrase.PhraseReader;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.DataTouch;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.settings.Settling;
import dev.pora.telegram.conversation.turn.Document;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Item;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.CommandLine;
import java.util.List;
import java.util.Optional;

/** What people do with all of their data. Files are for private chats: a group would read along. */
public final class Belongings {
    private static final String IMPORT = "import";

    private final Handing handing;
    private final Receiving receiving;
    private final Leaving leaving;

    /** @param mostOpen how many reminders one person may have that may still be told */
    public Belongings(
            Ledger ledger,
            int mostOpen,
            PhraseReader reader,
            Settling settling,
            Conversations conversations,
            Inbox inbox,
            Memories memories) {
        ExportedFiles files = new ExportedFiles(ledger, reader);
        this.handing = new Handing(files, memories);
        this.receiving = new Receiving(ledger, mostOpen, reader, settling, memories);
        this.leaving = new Leaving(ledger.users(), conversations, inbox, files, memories);
    }

    /** {@code /export}, {@code /import} or {@code /deleteme}. */
    public List<Page> command(Turn turn, String name) {
        if (!turn.inPrivate()) {
            return List.of(Page.of(turn.texts().data().inPrivateOnly(name)));
        }
        return switch (name) {
            case "export" -> List.of(handing.ask(turn, message(turn)));
            case IMPORT ->
                document(turn)
                        .map(file -> receiving.show(turn, file, message(turn)))
                        .orElseGet(() -> List.of(receiving.ask(turn)));
            default -> List.of(leaving.ask(turn, message(turn)));
        };
    }

    private static long message(Turn turn) {
        return turn.said() instanceof Said.Text text ? text.messageId() : 0;
    }

    /** The file in reply to which the command is said. */
    private static Optional<Document> document(Turn turn) {
        return turn.said() instanceof Said.Text text
                ? text.answered().flatMap(Said.Answered::item).flatMap(Item::document)
                : Optional.empty();
    }

    /** A file that was asked for, or whose caption says what to do with it; empty for any other message. */
    public Optional<List<Page>> sent(Turn turn, Said.Sent sent) {
        boolean meant = CommandLine.read(sent.caption())
                .filter(command -> command.name().equals(IMPORT))
                .isPresent();
        if (meant && !turn.inPrivate()) {
            return Optional.of(command(turn, IMPORT));
        }
        boolean wanted = meant || (turn.inPrivate() && receiving.isAsked(turn));
        return sent.item()
                .document()
                .filter(_ -> wanted)
                .map(file -> receiving.show(turn, file, sent.messageId()))
                .or(() -> meant ? Optional.of(command(turn, IMPORT)) : Optional.empty());
    }

    /** A confirmation that is typed; empty for anything else. */
    public Optional<List<Page>> typed(Turn turn, String words) {
        return turn.inPrivate() ? leaving.typed(turn, words).map(List::of) : Optional.empty();
    }

    public Effect touch(Turn turn, ButtonData.OnData pressed) {
        long message = pressed.question();
        return switch (pressed.touch()) {
            case PHRASES, CALENDAR, ALL -> handing.touch(turn, message, pressed.touch());
            case TAKE, TAKE_SETTINGS, UNDO -> receiving.touch(turn, message, pressed.touch());
            case DELETE -> leaving.touch(turn, message, pressed.touch());
            case COPY -> eitherOr(turn, leaving.touch(turn, message, DataTouch.COPY), message, DataTouch.COPY);
            case CANCEL -> receivingOrLeaving(turn, message);
        };
    }

    private Effect eitherOr(Turn turn, Effect first, long message, DataTouch touch) {
        return first instanceof Effect.Refused ? handing.touch(turn, message, touch) : first;
    }

    private Effect receivingOrLeaving(Turn turn, long message) {
        Effect first = receiving.touch(turn, message, DataTouch.CANCEL);
        return first instanceof Effect.Refused ? leaving.touch(turn, message, DataTouch.CANCEL) : first;
    }
}
