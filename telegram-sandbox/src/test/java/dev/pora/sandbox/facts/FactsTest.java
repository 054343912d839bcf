package dev.pora.sandbox.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table itself, and the check of every method's requests against it. */
class FactsTest {
    private static final Facts FACTS = Facts.load();
    private static final ObjectMapper JSON = new ObjectMapper();
    private final RequestCheck check = new RequestCheck(FACTS);

    static List<MethodFacts> methods() {
        return List.copyOf(FACTS.methods());
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private Checked check(String method, String given) {
        return check.check(FACTS.method(method).orElseThrow(), object(given));
    }

    private String refusal(String method, String given) {
        Checked checked = check(method, given);
        assertThat(checked).isInstanceOf(Checked.Refused.class);
        return ((Checked.Refused) checked).description();
    }

    @Test
    void all_methods_of_the_version_are_known_in_any_case() {
        assertThat(FACTS.version()).isEqualTo("10.2");
        assertThat(methods()).hasSize(185);
        assertThat(FACTS.method("SENDMESSAGE").map(MethodFacts::name)).contains("sendMessage");
        assertThat(FACTS.method("sendPigeon")).isEmpty();
    }

    @Test
    void every_type_that_is_mentioned_is_known() {
        for (MethodFacts method : methods()) {
            method.parameters().values().forEach(field -> assertKnown(field.shape(), method.name()));
        }
    }

    private static void assertKnown(Shape shape, String where) {
        switch (shape) {
            case Shape.Named(String name) -> {
                boolean scalar =
                        List.of("String", "Integer", "Float", "Boolean", "True").contains(name);
                assertThat(scalar || FACTS.type(name).isPresent())
                        .as(where + ": " + name)
                        .isTrue();
            }
            case Shape.ListOf(Shape element) -> assertKnown(element, where);
            case Shape.OneOf(List<Shape> shapes) -> shapes.forEach(one -> assertKnown(one, where));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void each_required_parameter_is_missed(MethodFacts method) {
        ObjectNode complete = complete(method);
        assertThat(check.check(method, complete)).as("a complete request").isInstanceOf(Checked.Accepted.class);
        for (FieldFacts field : method.parameters().values()) {
            if (field.required()) {
                ObjectNode incomplete = complete.deepCopy();
                incomplete.remove(field.name());
                assertThat(check.check(method, incomplete)).as(field.name()).isInstanceOf(Checked.Refused.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void each_parameter_of_a_wrong_type_is_refused(MethodFacts method) {
        for (FieldFacts field : method.parameters().values()) {
            ObjectNode wrong = complete(method);
            wrong.set(field.name(), wrongFor(field.shape()));
            assertThat(check.check(method, wrong))
                    .as(method.name() + " with " + wrong)
                    .isInstanceOf(Checked.Refused.class);
        }
    }

    private static JsonNode wrongFor(Shape shape) {
        boolean takesObjects = !shape.isPlain() && !(shape instanceof Shape.ListOf);
        return takesObjects
                ? JsonNodeFactory.instance.textNode("no JSON")
                : JsonNodeFactory.instance.objectNode().put("wrong", 1);
    }

    /** The least that the table accepts. */
    private static ObjectNode complete(MethodFacts method) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        method.parameters().values().stream()
                .filter(FieldFacts::required)
                .forEach(field -> request.set(field.name(), Samples.of(FACTS, field)));
        return request;
    }

    @Test
    void unknown_parameters_are_let_through_with_a_warning() {
        assertThat(check("getMe", "{\"pigeon\":1}")).isInstanceOfSatisfying(Checked.Accepted.class, accepted -> {
            assertThat(accepted.warnings()).containsExactly("getMe has no parameter \"pigeon\"");
            assertThat(accepted.parameters()).isEmpty();
        });
    }

    @Test
    void numbers_and_objects_may_come_as_text() {
        assertThat(check(
                        "sendMessage",
                        "{\"chat_id\":\"-5\",\"text\":\"x\",\"disable_notification\":\"True\","
                                + "\"reply_markup\":\"{\\\"remove_keyboard\\\":true}\"}"))
                .isInstanceOfSatisfying(Checked.Accepted.class, accepted -> {
                    assertThat(accepted.parameters().path("chat_id").isIntegralNumber())
                            .isTrue();
                    assertThat(accepted.parameters()
                                    .path("disable_notification")
                                    .isBoolean())
                            .isTrue();
                    assertThat(accepted.parameters()
                                    .at("/reply_markup/remove_keyboard")
                                    .asBoolean())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "sendMessage; {\"text\":\"x\"}; chat_id is empty",
                "sendMessage; {\"chat_id\":1}; message text is empty",
                "sendMessage; {\"chat_id\":1,\"text\":\"x\",\"message_thread_id\":\"soon\"}; parameter \"message_thread_id\" must be of type Integer",
                "sendMessage; {\"chat_id\":1,\"text\":\"x\",\"reply_markup\":\"{\"}; can't parse reply markup JSON object",
                "sendMessage; {\"chat_id\":1,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"url\":\"x\"}]]}}; can't parse inline keyboard button: Can't find field \"text\"",
                "sendMessage; {\"chat_id\":1,\"text\":\"x\",\"entities\":[{\"type\":\"bold\",\"offset\":0}]}; can't parse message entity: Can't find field \"length\"",
                "answerCallbackQuery; {\"callback_query_id\":7,\"cache_time\":1.5}; parameter \"cache_time\" must be of type Integer",
                "setWebhook; {\"url\":\"x\",\"max_connections\":101}; parameter \"max_connections\" must be 1-100",
                "forwardMessages; {\"chat_id\":1,\"from_chat_id\":2,\"message_ids\":[]}; parameter \"message_ids\" must be 1-100 items",
                "setMyName; {\"name\":\"0123456789012345678901234567890123456789012345678901234567890123x\"}; parameter \"name\" must be 0-64 characters long",
                "setMyCommands; {\"commands\":[],\"scope\":{\"type\":\"chat\"}}; can't parse bot command scope chat: Can't find field \"chat_id\""
            })
    void violations_are_named(String method, String given, String reason) {
        assertThat(refusal(method, given)).isEqualTo("Bad Request: " + reason);
    }

    @Test
    void limits_are_read_from_the_prose() throws IOException {
        String table = FactsGenerator.generate("""
                {"version":"1","methods":[{"name":"say","parameters":[
                 {"name":"text","type":"String","required":true,"description":"Text, 1-9 characters after entities parsing"},
                 {"name":"data","type":"String","required":false,"description":"Optional. Data, 1-64 bytes"},
                 {"name":"limit","type":"Integer","required":false,"description":"Values between 1-100 are accepted."},
                 {"name":"period","type":"Integer","required":false,"description":"must be between 60 and 86400, or 0x7FFFFFFF"}]}],
                 "types":[{"name":"Kind","fields":[{"name":"type","type":"String","required":true,"description":"Kind, must be small"}]}]}
                """);
        JsonNode made = JSON.readTree(table);
        assertThat(made.at("/methods/say/text/measure").asText()).isEqualTo("parsed");
        assertThat(made.at("/methods/say/data/max").asInt()).isEqualTo(64);
        assertThat(made.at("/methods/say/limit/measure").asText()).isEqualTo("amount");
        assertThat(made.at("/methods/say/period").has("max")).isFalse();
        assertThat(made.at("/types/Kind/type/always").asText()).isEqualTo("small");
    }
}
