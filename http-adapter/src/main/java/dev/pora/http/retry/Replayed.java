package dev.pora.http.retry;

import dev.pora.access.Replays.Answer;
import java.io.Serial;

/** Ends the handling of a request that was answered before. */
final class Replayed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Replayed(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
