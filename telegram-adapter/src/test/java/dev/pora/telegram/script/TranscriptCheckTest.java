package dev.pora.telegram.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.transcript.Entry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_decent_call_has_no_fault() {
        assertThat(TranscriptCheck.faults(List.of(call("sendMessage", "{\"text\":\"tea\"}", 200, List.of()))))
                .isEmpty();
        assertThat(TranscriptCheck.faults(
                        List.of(call("answerCallbackQuery", "{\"callback_query_id\":\"1\"}", 200, List.of()))))
                .isEmpty();
    }

    @Test
    void a_refused_call_is_a_fault_and_one_that_changed_nothing_is_none() {
        Entry refused = call("sendMessage", "{\"text\":\"tea\"}", 400, List.of());
        Entry unchanged = new Entry(
                1,
                Instant.EPOCH,
                1,
                "editMessageText",
                json("{}"),
                400,
                "message is not modified: …",
                "",
                List.of(),
                1);

        assertThat(TranscriptCheck.faults(List.of(refused, unchanged))).hasSize(1);
    }

    @Test
    void an_unknown_parameter_is_a_fault() {
        Entry warned = call("sendMessage", "{\"text\":\"tea\"}", 200, List.of("no such parameter"));

        assertThat(TranscriptCheck.faults(List.of(warned))).hasSize(1);
    }

    @Test
    void a_press_is_answered_once() {
        Entry answer = call("answerCallbackQuery", "{\"callback_query_id\":\"1\"}", 200, List.of());

        assertThat(TranscriptCheck.faults(List.of(answer, answer))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "sendMessage, text, 4097",
        "sendMessage, text, 0",
        "answerCallbackQuery, text, 201",
        "sendDocument, caption, 1025"
    })
    void what_is_too_long_or_blank_is_a_fault(String method, String field, int length) {
        Entry entry = call(method, "{\"" + field + "\":\"" + "x".repeat(length) + "\"}", 200, List.of());

        assertThat(TranscriptCheck.faults(List.of(entry))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 9, 10", "101, 1, 10", "1, 1, 65", "1, 0, 10"})
    void too_many_buttons_or_too_much_in_one_is_a_fault(int rows, int perRow, int bytes) {
        String button = "{\"text\":\"b\",\"callback_data\":\"" + "d".repeat(bytes) + "\"}";
        String row = "[" + String.join(",", Collections.nCopies(perRow, button)) + "]";
        String markup = "[" + String.join(",", Collections.nCopies(rows, row)) + "]";
        Entry entry = call(
                "sendMessage",
                "{\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":" + markup + "}}",
                200,
                List.of());

        assertThat(TranscriptCheck.faults(List.of(entry))).hasSize(1);
    }

    @Test
    void a_span_beyond_its_text_is_a_fault() {
        String entities = "[{\"type\":\"bold\",\"offset\":2,\"length\":2}]";
        Entry entry = call("sendMessage", "{\"text\":\"tea\",\"entities\":" + entities + "}", 200, List.of());

        assertThat(TranscriptCheck.faults(List.of(entry))).hasSize(1);
    }

    private static Entry call(String method, String parameters, int code, List<String> warnings) {
        return new Entry(1, Instant.EPOCH, 1, method, json(parameters), code, "refused", "", warnings, 1);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
