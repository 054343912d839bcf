package dev.pora.telegram.conversation.data;

import dev.pora.channel.Destination;
import dev.pora.inbox.Conversations;
import dev.pora.inbox.Inbox;
import dev.pora.telegram.conversation.button.DataTouch;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.DataTexts;
import dev.pora.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forgets a person with everything that is theirs, after a question. */
final class Leaving {
    private static final String PERSON = ":";

    private final Users users;
    private final Conversations conversations;
    private final Inbox inbox;
    private final ExportedFiles files;
    private final Memories memories;

    Leaving(Users users, Conversations conversations, Inbox inbox, ExportedFiles files, Memories memories) {
        this.users = users;
        this.conversations = conversations;
        this.inbox = inbox;
        this.files = files;
        this.memories = memories;
    }

    Page ask(Turn turn, long message) {
        Matter.LEAVING.begin(memories, turn, message, "");
        return page(turn, message, files.count(turn.user()), true);
    }

    private static Page page(Turn turn, long message, int count, boolean offersFile) {
        Keyboard keyboard = new Buttons(message)
                .withIf(offersFile && count > 0, texts(turn).exportFirst(), DataTouch.COPY)
                .with(texts(turn).deleteAll(), DataTouch.DELETE)
                .with(texts(turn).stay(), DataTouch.CANCEL)
                .keyboard();
        return Page.of(texts(turn).askLeaving(count)).with(keyboard);
    }

    Effect touch(Turn turn, long message, DataTouch touch) {
        return Matter.LEAVING
                .open(memories, turn, message)
                .map(question -> touch(turn, question, touch))
                .orElseGet(() -> new Effect.Refused(turn.texts().stale()));
    }

    private Effect touch(Turn turn, Question question, DataTouch touch) {
        return switch (touch) {
            case DELETE -> Effect.shown(forgotten(turn));
            case COPY -> copied(turn, question);
            default -> {
                memories.change(turn, memory -> memory.answered(question));
                yield Effect.shown(Page.of(texts(turn).stayed()));
            }
        };
    }

    /** The question stands below the file, once. */
    private Effect copied(Turn turn, Question question) {
        Matter.LEAVING.begin(memories, turn, question.message(), question.words());
        List<Page> pages = new ArrayList<>(List.of(Page.of(texts(turn).filesBelow())));
        pages.add(files.copy(turn));
        pages.add(page(turn, question.message(), files.count(turn.user()), false));
        return new Effect.Shown(pages);
    }

    /** What is typed while the question is open, if that is the answer. */
    Optional<Page> typed(Turn turn, String words) {
        boolean meant = texts(turn)
                .deletionWords()
                .contains(words.strip().toLowerCase(turn.user().language().locale()));
        return meant ? Matter.LEAVING.latest(memories, turn).map(_ -> forgotten(turn)) : Optional.empty();
    }

    /** From here on nothing may be kept about this person. */
    private Page forgotten(Turn turn) {
        boolean removed = users.remove(turn.user().id());
        conversations.forgetAll(
                Destination.TELEGRAM, PERSON + turn.user().telegramId().value());
        inbox.forgetFailed(saidBy(turn));
        return Page.of(removed ? texts(turn).forgotten() : turn.texts().stale());
    }

    /** How an update of the Bot API names whoever sent it ({@code User}), and their private chat. */
    private static String saidBy(Turn turn) {
        return "{\"id\":" + turn.user().telegramId().value() + ",";
    }

    private static DataTexts texts(Turn turn) {
        return turn.texts().data();
    }
}
