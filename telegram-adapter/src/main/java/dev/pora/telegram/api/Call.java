package dev.pora.telegram.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * One call of the Bot API, as it is written on the wire, which is also how it is kept until it is sent. Its answer stays
 * text: a field that the library cannot read must not turn a message that was sent into an unknown outcome, nor a poll
 * into an endless loop.
 */
public final class Call extends BotApiMethod<String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a file stands in what is written; no method of the Bot API has a parameter of this name. */
    private static final String ATTACHMENT = "attachment";

    private static final String NAME = "name";
    private static final String CONTENT = "content";
    private static final String PARAMETER = "parameter";

    private final String method;
    private final ObjectNode parameters;
    private final Optional<Attachment> attachment;

    private Call(String method, ObjectNode parameters, Optional<Attachment> attachment) {
        this.method = method;
        this.parameters = parameters;
        this.attachment = attachment;
    }

    public static Call of(PartialBotApiMethod<?> request) {
        ObjectNode parameters = JSON.valueToTree(request);
        parameters.remove(METHOD_FIELD);
        return new Call(request.getMethod(), parameters, Optional.empty());
    }

    /** One that the library cannot write as JSON. */
    public static Call of(String method, Map<String, ?> parameters) {
        return new Call(method, JSON.valueToTree(parameters), Optional.empty());
    }

    /** The same with a file as one of its parameters. */
    public Call attaching(Attachment file) {
        return new Call(method, parameters, Optional.of(file));
    }

    /** What {@link #written} wrote. */
    public static Call read(String written) {
        try {
            ObjectNode parameters = (ObjectNode) JSON.readTree(written);
            Optional<Attachment> file =
                    Optional.ofNullable(parameters.remove(ATTACHMENT)).map(Call::attachment);
            return new Call(parameters.remove(METHOD_FIELD).asText(), parameters, file);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a call that was written by us", e);
        }
    }

    private static Attachment attachment(JsonNode written) {
        return new Attachment(
                written.path(PARAMETER).asText(),
                written.path(NAME).asText(),
                written.path(CONTENT).asText());
    }

    /** The parameters as JSON, with the method's name and the file among them. */
    public String written() {
        ObjectNode written = parameters.deepCopy().put(METHOD_FIELD, method);
        attachment.ifPresent(file -> written.putObject(ATTACHMENT)
                .put(PARAMETER, file.parameter())
                .put(NAME, file.name())
                .put(CONTENT, file.content()));
        return written.toString();
    }

    /** What goes along as a file. */
    public Optional<Attachment> attachment() {
        return attachment;
    }

    /** A parameter's value as text; empty when it is not given. */
    public String parameter(String name) {
        return parameters.path(name).asText();
    }

    public Call with(String name, long value) {
        return new Call(method, parameters.deepCopy().put(name, value), attachment);
    }

    public Call without(String name) {
        return new Call(method, parameters.deepCopy().without(name), attachment);
    }

    /** In reply to this message of the same chat, if it is still there ({@code ReplyParameters}). */
    public Call inReplyTo(long message) {
        ObjectNode changed = parameters.deepCopy();
        changed.putObject("reply_parameters").put("message_id", message).put("allow_sending_without_reply", true);
        return new Call(method, changed, attachment);
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
