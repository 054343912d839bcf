package dev.pora.telegram.door;

import dev.pora.telegram.api.Answer;
import java.time.Duration;

/** Why a call did not do what it should, as a sentence for whoever runs the program. */
final class Reasons {
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private Reasons() {}

    static String of(Answer answer) {
        return switch (answer) {
            case Answer.Ok _ -> "Telegram agreed";
            case Answer.Failed failed -> failed(failed);
            case Answer.NotSent(String reason) -> "Telegram cannot be reached (" + reason + ")";
            case Answer.NoRoute(String reason) -> "There is no way to Telegram (" + reason + ")";
            case Answer.Stranger(int status) ->
                "Something that is not the Bot API answered with HTTP " + status
                        + "; is the address of the Bot API server right?";
            case Answer.Lost(String reason) -> "Telegram did not answer (" + reason + ")";
        };
    }

    private static String failed(Answer.Failed failed) {
        String said = " (" + failed.code() + " " + failed.description() + ")";
        return switch (failed.code()) {
            case UNAUTHORIZED, NOT_FOUND ->
                "Telegram does not accept the bot token; is TELEGRAM_BOT_TOKEN right?" + said;
            case CONFLICT -> "Another program uses the same bot token" + said;
            default -> "Telegram refused" + said;
        };
    }

    /** The pause that was asked for; zero when none was. */
    static Duration pause(Answer answer) {
        return answer instanceof Answer.Failed failed ? failed.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
    }
}
