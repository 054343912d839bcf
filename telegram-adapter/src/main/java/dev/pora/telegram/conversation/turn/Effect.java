package dev.pora.telegram.conversation.turn;

import dev.pora.notification.Changed;
import java.util.List;
import java.util.function.Function;

/** What became of something that was asked for by a button, a command or in words. */
public sealed interface Effect {
    /** This is to be seen now: in the place of the message with the button, or in answer. */
    record Shown(List<Page> pages) implements Effect {
        public Shown {
            pages = List.copyOf(pages);
        }
    }

    /** Nothing was changed, for this reason. */
    record Refused(String why) implements Effect {}

    /** The person has no such reminder. */
    record Gone() implements Effect {}

    static Effect shown(Page page) {
        return new Shown(List.of(page));
    }

    static Effect of(Turn turn, Changed changed, Function<Changed.Made, Page> page) {
        return switch (changed) {
            case Changed.Made made -> shown(page.apply(made));
            case Changed.Refused refused -> new Refused(turn.wording().refusal(refused.why()));
            case Changed.NotFound _ -> new Gone();
        };
    }

    /** As an answer of its own. */
    default List<Page> said(Turn turn) {
        return switch (this) {
            case Shown(List<Page> pages) -> pages;
            case Refused(String why) -> List.of(Page.of(why));
            case Gone _ ->
                List.of(Page.of(
                        turn.inPrivate()
                                ? turn.texts().alreadyDeleted()
                                : turn.texts().notYours()));
        };
    }
}
