package dev.pora.telegram.conversation.guide;

import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.LocalDateTime;
import java.util.List;

/** The time of something that is not saved yet. */
record QuestionTarget(Turn turn, Question question, Guiding guiding) implements Target {
    @Override
    public Kind kind() {
        return Kind.MOMENT;
    }

    @Override
    public RichText heading() {
        return pages().heading();
    }

    private GuidePages pages() {
        return new GuidePages(turn, question);
    }

    @Override
    public Effect take(LocalDateTime picked) {
        return guiding.timed(turn, question, picked);
    }

    @Override
    public Effect typed(Question said) {
        return guiding.typed(turn, question, said);
    }

    @Override
    public Effect left() {
        return guiding.back(turn, question);
    }

    /** Only the guided way can be left; any other question simply stays open. */
    @Override
    public List<Keyboard.Button> beside() {
        return question.kind() == Question.Kind.GUIDED_WHEN ? List.of(pages().cancel()) : List.of();
    }
}
