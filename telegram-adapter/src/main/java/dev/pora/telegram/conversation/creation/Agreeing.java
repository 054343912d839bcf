package dev.pora.telegram.conversation.creation;

import dev.pora.phrase.Reading;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.List;

/** Answers "yes", which chooses the only reading that was offered and otherwise leaves a question open, and "no". */
public final class Agreeing {
    private static final String NOD = "👌";

    private final Remembering remembering;
    private final Memories memories;

    public Agreeing(Remembering remembering, Memories memories) {
        this.remembering = remembering;
        this.memories = memories;
    }

    public List<Page> agreed(Turn turn) {
        return memories.of(turn)
                .openAt(turn.at())
                .map(question -> agreed(turn, question))
                .orElseGet(() -> List.of(Page.of(NOD)));
    }

    private List<Page> agreed(Turn turn, Question open) {
        return switch (open.kind()) {
            case WHICH ->
                isOnlyOne(turn, open)
                        ? remembering
                                .chosen(turn, new ButtonData.Choice(open.message(), 0))
                                .orElseGet(List::of)
                        : asking(turn, turn.texts().chooseOne());
            case WHEN, GUIDED_WHEN -> asking(turn, turn.texts().askWhen());
            case WHAT, GUIDED_WHAT, OFFERED, DATA, WHERE, LATER ->
                asking(turn, turn.texts().askWhat());
        };
    }

    /** What was offered is not meant: then what is? */
    public List<Page> declined(Turn turn) {
        return memories.of(turn)
                .openAt(turn.at())
                .map(question -> remembering.declined(turn, question))
                .orElseGet(() -> List.of(Page.of(NOD)));
    }

    private boolean isOnlyOne(Turn turn, Question open) {
        return remembering.read(turn, open) instanceof Reading.Unclear unclear
                && unclear.options().size() == 1;
    }

    private static List<Page> asking(Turn turn, String question) {
        return List.of(Page.of(turn.asked(question)));
    }
}
