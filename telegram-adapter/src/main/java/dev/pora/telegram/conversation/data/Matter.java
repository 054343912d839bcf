package dev.pora.telegram.conversation.data;

import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a message with buttons is about that waits for a tap; it is kept as a question, so that a tap counts once. */
enum Matter {
    /** In which form files are wanted. */
    EXPORT,
    /** Whether to take over a file, whose id is its payload. */
    IMPORT,
    /** Whether to undo that; the payload are the ids of what came. */
    IMPORTED,
    /** Whether everything is to be deleted. */
    LEAVING;

    /** After this time what was shown may not hold any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Whoever presses the button of this message from now on means this. */
    void begin(Memories memories, Turn turn, long message, String payload) {
        Question question = Question.said(message, turn.at(), turn.user().language(), payload)
                .about(code())
                .as(Question.Kind.DATA);
        memories.change(turn, memory -> memory.asking(question));
    }

    /** Empty when it was answered, is no matter of this kind, or waits for too long. */
    Optional<Question> open(Memories memories, Turn turn, long message) {
        return memories.of(turn)
                .question(message)
                .filter(question -> question.kind() == Question.Kind.DATA
                        && question.event().equals(code()))
                .filter(question -> question.at().plus(PATIENCE).isAfter(turn.at()));
    }

    /** The latest one of this kind. */
    Optional<Question> latest(Memories memories, Turn turn) {
        return memories.of(turn).questions().reversed().stream()
                .flatMap(question -> open(memories, turn, question.message()).stream())
                .findFirst();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
