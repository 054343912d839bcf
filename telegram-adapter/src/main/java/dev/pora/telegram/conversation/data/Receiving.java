package dev.pora.telegram.conversation.data;

import dev.pora.exchange.Flaw;
import dev.pora.exchange.Importing;
import dev.pora.exchange.Line;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Settings;
import dev.pora.notification.Changed;
import dev.pora.notification.Ledger;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Relocating;
import dev.pora.notification.Scheduling;
import dev.pora.phrase.PhraseReader;
import dev.pora.telegram.conversation.button.DataTouch;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.settings.Settling;
import dev.pora.telegram.conversation.turn.Document;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.DataTexts;
import dev.pora.user.User;
import dev.pora.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the reminders of a file over: shows what would become of it, and does it after a tap. */
final class Receiving {
    private final Ledger ledger;
    private final Scheduling scheduling;
    private final Relocating relocating;
    private final Settling settling;
    private final Importing importing;
    private final FileReading files;
    private final KnownPhrases known;
    private final FetchedFiles fetched = new FetchedFiles();
    private final Memories memories;

    Receiving(Ledger ledger, int mostOpen, PhraseReader reader, Settling settling, Memories memories) {
        this.ledger = ledger;
        this.scheduling = new Scheduling(ledger, mostOpen);
        this.relocating = new Relocating(ledger);
        this.settling = settling;
        this.importing = new Importing(ledger, mostOpen);
        this.files = new FileReading(ledger, reader);
        this.known = new KnownPhrases(ledger);
        this.memories = memories;
    }

    Page ask(Turn turn) {
        memories.change(turn, memory -> memory.awaiting(Awaited.inSettings(Awaited.Subject.FILE, turn.at())));
        return Page.of(texts(turn).askFile(FetchedFiles.LARGEST / 1_000_000));
    }

    boolean isAsked(Turn turn) {
        return memories.of(turn)
                .awaitedAt(turn.at())
                .filter(awaited -> awaited.subject() == Awaited.Subject.FILE)
                .isPresent();
    }

    /** Throws {@link dev.pora.telegram.conversation.turn.FileNeeded} while it is not fetched. */
    List<Page> show(Turn turn, Document document, long message) {
        if (document.size() > FetchedFiles.LARGEST) {
            return refused(turn, tooLarge());
        }
        return switch (fetched.of(document.id())) {
            case FileContent.Bytes(byte[] bytes) ->
                show(turn, document, message, files.read(bytes, turn.user(), turn.at()));
            case FileContent.TooLarge _ -> refused(turn, tooLarge());
            case FileContent.Unavailable _ -> List.of(Page.of(texts(turn).fileUnavailable()));
        };
    }

    private static Flaw tooLarge() {
        return Flaw.of(Reason.TOO_LARGE, "", Integer.toString(FetchedFiles.LARGEST));
    }

    /** The question for a file stays open. */
    private static List<Page> refused(Turn turn, Flaw flaw) {
        return List.of(Page.of(
                turn.texts().data().flaws().flaw(flaw) + "\n" + texts(turn).whatIsRead()));
    }

    private List<Page> show(Turn turn, Document document, long message, Reading reading) {
        return switch (reading) {
            case Reading.Unreadable(Flaw flaw) -> refused(turn, flaw);
            case Reading.Read read -> {
                memories.change(turn, Memory::awaitingNothing);
                yield preview(turn, document, message, read);
            }
        };
    }

    private List<Page> preview(Turn turn, Document document, long message, Reading.Read read) {
        Optional<Settings> settings = newSettings(turn, read);
        Turn seen = turn.as(settings.map(theirs -> placed(turn.user(), theirs)).orElse(turn.user()));
        Preview preview = new Preview(
                seen,
                importing.preview(seen.user(), turn.chat().destination(), known.marked(seen.user(), read.items())));
        Page page = Page.of(preview.summary(document.name()));
        Page told = read.flaw()
                .map(flaw -> page.then("\n\n"
                        + texts(turn).settingsFlawed(turn.texts().data().flaws().flaw(flaw))))
                .orElse(page);
        boolean offered = preview.taken() > 0 || settings.isPresent();
        if (offered) {
            Matter.IMPORT.begin(memories, turn, message, document.id());
        }
        List<Page> pages =
                new ArrayList<>(preview.report().map(report -> List.of(report)).orElseGet(List::of));
        pages.add(offered ? told.with(buttons(turn, message, preview.taken(), settings.isPresent())) : told);
        return pages;
    }

    /** Somebody whose clock is not known yet sees the times of the file's. */
    private static User placed(User user, Settings settings) {
        return user.zone().or(settings::zone).map(user::in).orElse(user);
    }

    /** Settings of the file that are other than those of now. */
    private static Optional<Settings> newSettings(Turn turn, Reading.Read read) {
        return read.settings()
                .filter(settings -> !settings.appliedTo(turn.user()).equals(turn.user()));
    }

    private static Keyboard buttons(Turn turn, long message, int taken, boolean settings) {
        DataTexts texts = texts(turn);
        return new Buttons(message)
                .withIf(settings && taken > 0, texts.takeAll(taken), DataTouch.TAKE_SETTINGS)
                .withIf(settings && taken == 0, texts.takeSettings(), DataTouch.TAKE_SETTINGS)
                .withIf(taken > 0, texts.take(taken), DataTouch.TAKE)
                .with(texts.cancel(), DataTouch.CANCEL)
                .keyboard();
    }

    Effect touch(Turn turn, long message, DataTouch touch) {
        if (touch == DataTouch.UNDO) {
            return Matter.IMPORTED
                    .open(memories, turn, message)
                    .map(question -> undo(turn, question))
                    .orElseGet(() -> new Effect.Refused(turn.texts().fired().tooLateToTakeBack()));
        }
        return Matter.IMPORT
                .open(memories, turn, message)
                .map(question -> touch(turn, question, touch))
                .orElseGet(() -> new Effect.Refused(turn.texts().stale()));
    }

    private Effect touch(Turn turn, Question question, DataTouch touch) {
        if (touch == DataTouch.CANCEL) {
            memories.change(turn, memory -> memory.answered(question));
            return Effect.shown(Page.of(texts(turn).notTaken()));
        }
        String file = question.words();
        return switch (fetched.of(file)) {
            case FileContent.Bytes(byte[] bytes) -> {
                memories.change(turn, memory -> memory.answered(question));
                fetched.forget(file);
                yield take(turn, question, bytes, touch == DataTouch.TAKE_SETTINGS);
            }
            case FileContent.TooLarge _, FileContent.Unavailable _ ->
                new Effect.Refused(texts(turn).fileUnavailable());
        };
    }

    private Effect take(Turn turn, Question question, byte[] bytes, boolean withSettings) {
        if (!(files.read(bytes, turn.user(), question.at()) instanceof Reading.Read read)) {
            return new Effect.Refused(turn.texts().stale());
        }
        Optional<Settings> settings = newSettings(turn, read).filter(_ -> withSettings);
        List<Page> pages = new ArrayList<>();
        Turn settled =
                turn.as(settings.map(theirs -> applied(turn, theirs, pages)).orElse(turn.user()));
        List<NotificationId> ids =
                importing
                        .take(settled.user(), turn.chat().destination(), known.marked(settled.user(), read.items()))
                        .stream()
                        .flatMap(line -> line instanceof Line.Taken taken ? taken.id().stream() : Stream.empty())
                        .toList();
        pages.addFirst(taken(settled, question.message(), ids, settings.isPresent()));
        return new Effect.Shown(pages);
    }

    private Page taken(Turn turn, long message, List<NotificationId> ids, boolean withSettings) {
        Page page = Page.of(
                withSettings
                        ? texts(turn).takenWithSettings(ids.size())
                        : texts(turn).taken(ids.size()));
        if (ids.isEmpty()) {
            return page;
        }
        Matter.IMPORTED.begin(memories, turn, message, coded(ids));
        return page.with(new Buttons(message)
                .with(turn.texts().fired().takeBack(), DataTouch.UNDO)
                .keyboard());
    }

    /**
     * The person with these settings.
     *
     * @param pages take what a move to another zone brings, such as what waited for it
     */
    private User applied(Turn turn, Settings settings, List<Page> pages) {
        User user = turn.user();
        User spoken = ledger.users().save(user.speaking(settings.language())) instanceof Users.Saved.Stored(User stored)
                ? stored
                : user;
        settings.zone()
                .filter(zone -> !user.zone().equals(Optional.of(zone)))
                .ifPresent(zone -> pages.addAll(settling.settle(turn.as(spoken), zone, "")));
        User moved = ledger.users().find(user.id()).orElse(spoken);
        return relocating.prefer(moved, _ -> settings.preferences());
    }

    private static String coded(List<NotificationId> ids) {
        return ids.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(" "));
    }

    /** What was deleted meanwhile is gone already. */
    private Effect undo(Turn turn, Question question) {
        memories.change(turn, memory -> memory.answered(question));
        long removed = Stream.of(question.words().split(" ", -1))
                .map(id -> scheduling.remove(turn.user(), new NotificationId(Long.parseLong(id))))
                .filter(Changed.Made.class::isInstance)
                .count();
        return Effect.shown(Page.of(texts(turn).takenBack(Math.toIntExact(removed))));
    }

    private static DataTexts texts(Turn turn) {
        return turn.texts().data();
    }
}
