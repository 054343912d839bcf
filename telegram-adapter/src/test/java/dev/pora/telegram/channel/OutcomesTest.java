package dev.pora.telegram.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.telegram.api.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {
    private static final long CHAT = -55;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message thread not found",
                "Bad Request: TOPIC_CLOSED",
                "Bad Request: TOPIC_DELETED"
            })
    void a_topic_that_is_no_more_has_its_chat_in_its_place(String description) {
        Destination chat = new Destination(Destination.TELEGRAM, "-55");
        assertThat(Outcomes.of(failed(400, description), new Address(CHAT, 7))).isEqualTo(new Outcome.Moved(chat));
        assertThat(Outcomes.of(failed(400, description), new Address(CHAT, 0))).isInstanceOf(Outcome.Unreachable.class);
    }

    @ParameterizedTest
    @MethodSource
    void each_answer_has_its_outcome(Answer answer, Class<? extends Outcome> outcome) {
        assertThat(Outcomes.of(answer, CHAT)).isInstanceOf(outcome);
    }

    static Stream<Arguments> each_answer_has_its_outcome() {
        return Stream.of(
                arguments(failed(403, "Forbidden: bot was blocked by the user"), Outcome.Unreachable.class),
                arguments(failed(403, "Forbidden: user is deactivated"), Outcome.Unreachable.class),
                arguments(failed(403, "Forbidden: bot was kicked from the group chat"), Outcome.Unreachable.class),
                arguments(
                        failed(403, "Forbidden: bot can't initiate conversation with a user"),
                        Outcome.Unreachable.class),
                arguments(failed(400, "Bad Request: chat not found"), Outcome.Unreachable.class),
                arguments(failed(400, "Bad Request: group chat was deactivated"), Outcome.Unreachable.class),
                arguments(
                        failed(400, "Bad Request: not enough rights to send text messages to the chat"),
                        Outcome.Unreachable.class),
                arguments(failed(400, "Bad Request: can't parse entities"), Outcome.Refused.class),
                arguments(failed(400, "Bad Request: message is too long"), Outcome.Refused.class),
                arguments(failed(400, "Bad Request: message text is empty"), Outcome.Refused.class),
                arguments(failed(413, "Request Entity Too Large"), Outcome.Refused.class),
                arguments(failed(401, "Unauthorized"), Outcome.ChannelDown.class),
                arguments(failed(404, "Not Found"), Outcome.ChannelDown.class),
                arguments(failed(500, "Internal Server Error"), Outcome.Unknown.class),
                arguments(failed(502, "Bad Gateway"), Outcome.Unknown.class),
                arguments(failed(0, ""), Outcome.Unknown.class),
                arguments(failed(429, "Too Many Requests"), Outcome.TryAfter.class),
                arguments(new Answer.NotSent("refused"), Outcome.TryAfter.class),
                arguments(new Answer.NoRoute("unreachable"), Outcome.ChannelDown.class),
                arguments(new Answer.Lost("timeout"), Outcome.Unknown.class),
                arguments(new Answer.Stranger(200), Outcome.Unknown.class),
                arguments(new Answer.Stranger(302), Outcome.ChannelDown.class),
                arguments(new Answer.Stranger(403), Outcome.ChannelDown.class),
                arguments(new Answer.Stranger(408), Outcome.Unknown.class),
                arguments(new Answer.Stranger(429), Outcome.TryAfter.class),
                arguments(new Answer.Stranger(502), Outcome.Unknown.class));
    }

    @Test
    void a_message_is_named_by_its_chat_and_its_number() {
        var result = JsonNodeFactory.instance.objectNode().put("message_id", 12);
        assertThat(Outcomes.of(new Answer.Ok(result), CHAT)).isEqualTo(new Outcome.Delivered(new MessageRef("-55/12")));
    }

    @Test
    void a_flood_says_how_long_to_wait() {
        var flood = new Answer.Failed(429, "Too Many Requests", Optional.of(Duration.ofSeconds(9)), Optional.empty());
        assertThat(Outcomes.of(flood, CHAT))
                .isEqualTo(new Outcome.TryAfter(Duration.ofSeconds(9), "429 Too Many Requests"));
    }

    @Test
    void a_group_that_became_a_supergroup_has_moved() {
        var moved = new Answer.Failed(400, "group chat was upgraded", Optional.empty(), Optional.of(-1001L));
        assertThat(Outcomes.of(moved, CHAT))
                .isEqualTo(new Outcome.Moved(new Destination(Destination.TELEGRAM, "-1001")));
    }

    private static Answer failed(int code, String description) {
        return new Answer.Failed(code, description, Optional.empty(), Optional.empty());
    }
}
