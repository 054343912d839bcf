package dev.pora.sandbox.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a parameter into its documented JSON form. Queries, forms and multipart bodies carry text only, and JSON
 * bodies may carry numbers and whole objects as text: both are what the real server takes.
 */
final class Conversion {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Conversion() {}

    static JsonNode intoShape(FieldFacts field, JsonNode given) throws Violation {
        if (!given.isTextual()) {
            return given.isNumber() && isText(field.shape()) ? TextNode.valueOf(given.asText()) : given;
        }
        String text = given.asText();
        return switch (field.shape()) {
            case Shape.Named(String name) ->
                switch (name) {
                    case "Integer" -> INTEGER.matcher(text).matches() ? LongNode.valueOf(Long.parseLong(text)) : given;
                    case "Float" -> decimal(text, given);
                    case "Boolean", "True" -> truth(text, given);
                    case "String", "InputFile" -> given;
                    default -> parsed(field, text);
                };
            case Shape.ListOf ignored -> parsed(field, text);
            case Shape.OneOf any -> any.isPlain() ? integerOrText(any, text, given) : parsed(field, text);
        };
    }

    private static boolean isText(Shape shape) {
        return shape instanceof Shape.Named(String name) && "String".equals(name);
    }

    private static JsonNode integerOrText(Shape.OneOf any, String text, JsonNode given) {
        boolean mayBeInteger = any.shapes().contains(new Shape.Named("Integer"));
        return mayBeInteger && INTEGER.matcher(text).matches() ? LongNode.valueOf(Long.parseLong(text)) : given;
    }

    private static JsonNode decimal(String text, JsonNode given) {
        try {
            return DoubleNode.valueOf(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            return given;
        }
    }

    private static JsonNode truth(String text, JsonNode given) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> BooleanNode.TRUE;
            case "false", "no", "0" -> BooleanNode.FALSE;
            default -> given;
        };
    }

    private static JsonNode parsed(FieldFacts field, String text) throws Violation {
        try {
            JsonNode value = STRICT.readTree(text);
            if (!value.isMissingNode()) {
                return value;
            }
        } catch (JsonProcessingException malformed) {
            throw cannotParse(field);
        }
        throw cannotParse(field);
    }

    private static Violation cannotParse(FieldFacts field) {
        return new Violation("can't parse " + field.name().replace('_', ' ') + " JSON object");
    }
}
