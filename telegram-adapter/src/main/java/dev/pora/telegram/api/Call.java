package dev.pora.telegram.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * One call of the Bot API, as it is written on the wire, which is also how it is kept until it is sent. Its answer stays
 * text: a field that the library cannot read must not turn a message that was sent into an unknown outcome, nor a poll
 * into an endless loop.
 */
public final class Call extends BotApiMethod<String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String method;
    private final ObjectNode parameters;

    private Call(String method, ObjectNode parameters) {
        this.method = method;
        this.parameters = parameters;
    }

    public static Call of(PartialBotApiMethod<?> request) {
        ObjectNode parameters = JSON.valueToTree(request);
        parameters.remove(METHOD_FIELD);
        return new Call(request.getMethod(), parameters);
    }

    /** What {@link #written} wrote. */
    public static Call read(String written) {
        try {
            ObjectNode parameters = (ObjectNode) JSON.readTree(written);
            return new Call(parameters.remove(METHOD_FIELD).asText(), parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a call that was written by us", e);
        }
    }

    /** The parameters as JSON, with the method's name among them. */
    public String written() {
        return parameters.deepCopy().put(METHOD_FIELD, method).toString();
    }

    /** A parameter's value as text; empty when it is not given. */
    public String parameter(String name) {
        return parameters.path(name).asText();
    }

    public Call with(String name, long value) {
        return new Call(method, parameters.deepCopy().put(name, value));
    }

    public Call without(String name) {
        return new Call(method, parameters.deepCopy().without(name));
    }

    /** In reply to this message of the same chat, if it is still there ({@code ReplyParameters}). */
    public Call inReplyTo(long message) {
        ObjectNode changed = parameters.deepCopy();
        changed.putObject("reply_parameters").put("message_id", message).put("allow_sending_without_reply", true);
        return new Call(method, changed);
    }

    @JsonValue
    JsonNode parameters() {
        return parameters;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String deserializeResponse(String answer) {
        return answer;
    }
}
