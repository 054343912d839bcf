package dev.pora.telegram.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.telegram.api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the answer to a message means for its delivery. */
public final class Outcomes {
    /** When nothing was sent and nobody said how long to wait. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    /** Beginnings and parts of descriptions that Telegram gives with 400 though the chat is at fault, not the message. */
    private static final List<String> CHAT_AT_FAULT = List.of(
            "chat not found",
            "user not found",
            "peer_id_invalid",
            "deactivated",
            "bot was blocked",
            "bot was kicked",
            "not a member",
            "not enough rights",
            "no rights to send",
            "administrator rights",
            "chat_write_forbidden",
            "chat_restricted",
            "topic_closed",
            "topic_deleted",
            "message thread not found");

    private static final List<String> TOPIC_AT_FAULT =
            List.of("topic_closed", "topic_deleted", "topic_id_invalid", "message thread not found");

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private Outcomes() {}

    public static Outcome of(Answer answer, long chat) {
        return switch (answer) {
            case Answer.Ok ok -> done(ok.result(), chat);
            case Answer.Failed failed -> failed(failed);
            case Answer.NotSent(String reason) -> new Outcome.TryAfter(A_MOMENT, reason);
            case Answer.NoRoute(String reason) -> new Outcome.ChannelDown(reason);
            case Answer.Stranger(int status) -> stranger(status);
            case Answer.Lost(String reason) -> new Outcome.Unknown(reason);
        };
    }

    /** A topic that was closed or deleted has its chat in its place, where nothing needs to get lost. */
    public static Outcome of(Answer answer, Address to) {
        return to.topic() != 0 && answer instanceof Answer.Failed failed && isTopicAtFault(failed)
                ? new Outcome.Moved(new Destination(Destination.TELEGRAM, Long.toString(to.chat())))
                : of(answer, to.chat());
    }

    private static boolean isTopicAtFault(Answer.Failed failed) {
        String lower = failed.description().toLowerCase(Locale.ROOT);
        return failed.code() == BAD_REQUEST && TOPIC_AT_FAULT.stream().anyMatch(lower::contains);
    }

    /** Of several messages the last one is named; {@code copyMessages} passes over what it cannot copy. */
    private static Outcome done(JsonNode result, long chat) {
        if (result.isArray() && result.isEmpty()) {
            return new Outcome.Refused("Nothing of it could be copied");
        }
        JsonNode message = result.isArray() ? result.path(result.size() - 1) : result;
        return new Outcome.Delivered(
                new MessageRef(chat + "/" + message.path("message_id").asLong()));
    }

    private static Outcome failed(Answer.Failed failed) {
        String reason = failed.code() + " " + failed.description();
        if (failed.movedTo().isPresent()) {
            return new Outcome.Moved(new Destination(
                    Destination.TELEGRAM, failed.movedTo().orElseThrow().toString()));
        }
        return switch (failed.code()) {
            case TOO_MANY -> new Outcome.TryAfter(failed.retryAfter().orElse(A_MOMENT), reason);
            case FORBIDDEN -> new Outcome.Unreachable(reason);
            case UNAUTHORIZED, NOT_FOUND -> new Outcome.ChannelDown(reason);
            case BAD_REQUEST ->
                isChatAtFault(failed.description()) ? new Outcome.Unreachable(reason) : new Outcome.Refused(reason);
            default -> isTheServers(failed.code()) ? new Outcome.Unknown(reason) : new Outcome.Refused(reason);
        };
    }

    private static boolean isChatAtFault(String description) {
        String lower = description.toLowerCase(Locale.ROOT);
        return CHAT_AT_FAULT.stream().anyMatch(lower::contains);
    }

    /** An error without a code, or of the server itself, says nothing about the message. */
    private static boolean isTheServers(int code) {
        return code < BAD_REQUEST || code >= SERVER_ERROR;
    }

    /** A gateway that failed may have passed the request on; one that refused has not. */
    private static Outcome stranger(int status) {
        String reason = "HTTP " + status + " from something that is no Bot API";
        if (status == TOO_MANY) {
            return new Outcome.TryAfter(A_MOMENT, reason);
        }
        boolean refused = status >= 300 && status < SERVER_ERROR && status != REQUEST_TIMEOUT;
        return refused ? new Outcome.ChannelDown(reason) : new Outcome.Unknown(reason);
    }
}
