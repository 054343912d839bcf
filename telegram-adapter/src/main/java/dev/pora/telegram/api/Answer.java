package dev.pora.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What came back from one call. No text in it holds the token. */
public sealed interface Answer {
    /** The Bot API did it. */
    record Ok(JsonNode result) implements Answer {}

    /**
     * The Bot API says why not.
     *
     * @param retryAfter {@code ResponseParameters.retry_after}
     * @param movedTo {@code ResponseParameters.migrate_to_chat_id}
     */
    record Failed(int code, String description, Optional<Duration> retryAfter, Optional<Long> movedTo)
            implements Answer {}

    /** The request never left: the name was not found, nobody listened, or no connection came about in time. */
    record NotSent(String reason) implements Answer {}

    /** The request never left, and the next will not either: there is no way to the server, or it is not trusted. */
    record NoRoute(String reason) implements Answer {}

    /** Something that does not speak the Bot API answered, with this HTTP status. */
    record Stranger(int status) implements Answer {}

    /** The request left, or a part of it, and no answer came. */
    record Lost(String reason) implements Answer {}
}
