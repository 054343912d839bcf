package dev.pora.sandbox.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds a request against the table. Unknown parameters are let through with a warning, as the real server ignores
 * them. An empty text counts as a parameter that was not given, unless it is a required text: setWebhook means
 * something by an empty url.
 */
public final class RequestCheck {
    private final ValueCheck values;

    public RequestCheck(Facts facts) {
        values = new ValueCheck(facts);
    }

    public Checked check(MethodFacts method, ObjectNode given) {
        List<String> warnings = new ArrayList<>();
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        try {
            for (Map.Entry<String, JsonNode> entry : given.properties()) {
                FieldFacts field = method.parameters().get(entry.getKey());
                if (field == null) {
                    warnings.add(method.name() + " has no parameter \"" + entry.getKey() + '"');
                } else if (isGiven(field, entry.getValue())) {
                    known.set(entry.getKey(), checked(method, field, entry.getValue(), warnings));
                }
            }
            requireAll(method, known);
            return new Checked.Accepted(known, warnings);
        } catch (Violation violation) {
            return new Checked.Refused("Bad Request: " + violation.sentence());
        }
    }

    private static boolean isGiven(FieldFacts field, JsonNode value) {
        boolean emptyText = value.isTextual() && value.asText().isEmpty();
        boolean mayBeEmpty = field.required() && field.shape().equals(new Shape.Named("String"));
        return !value.isNull() && (!emptyText || mayBeEmpty);
    }

    private JsonNode checked(MethodFacts method, FieldFacts field, JsonNode value, List<String> warnings)
            throws Violation {
        JsonNode converted = Conversion.intoShape(field, value);
        if (isClamped(method, field) && converted.isIntegralNumber()) {
            return clamped(field, converted, warnings);
        }
        values.check(field, converted);
        return converted;
    }

    /** The real server brings getUpdates' limit into 1-100 instead of refusing it. */
    private static boolean isClamped(MethodFacts method, FieldFacts field) {
        return "getUpdates".equals(method.name()) && "limit".equals(field.name());
    }

    private static JsonNode clamped(FieldFacts field, JsonNode value, List<String> warnings) {
        Limit limit = field.limit();
        if (limit == null || limit.holdsFor(value.asDouble())) {
            return value;
        }
        warnings.add(Wording.limit(field.name(), field.name(), limit));
        return JsonNodeFactory.instance.numberNode(Math.clamp(value.asLong(), limit.min(), limit.max()));
    }

    private static void requireAll(MethodFacts method, ObjectNode known) throws Violation {
        for (FieldFacts field : method.parameters().values()) {
            if (field.required() && !known.has(field.name())) {
                throw new Violation(Wording.missing(field.name()));
            }
        }
    }
}
