package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Ends a method with an error; {@link BotApi} turns it into the answer. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer.Refused answer;

    private Refusal(Answer.Refused answer) {
        super(answer.description(), null, false, false);
        this.answer = answer;
    }

    Answer.Refused answer() {
        return answer;
    }

    static Refusal badRequest(String reason) {
        return new Refusal(Answer.refused(400, "Bad Request: " + reason));
    }

    static Refusal forbidden(String reason) {
        return new Refusal(Answer.refused(403, "Forbidden: " + reason));
    }

    static Refusal migrated(long supergroup) {
        return new Refusal(new Answer.Refused(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", supergroup)));
    }
}
