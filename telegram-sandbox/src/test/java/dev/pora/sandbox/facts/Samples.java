package dev.pora.sandbox.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The smallest values that fit a documented shape. */
final class Samples {
    private Samples() {}

    static JsonNode of(Facts facts, FieldFacts field) {
        String always = field.always();
        if (always != null) {
            return JsonNodeFactory.instance.textNode(always);
        }
        Limit limit = field.limit();
        long least = limit == null ? 1 : Math.max(1, limit.min());
        return of(facts, field.shape(), least);
    }

    private static JsonNode of(Facts facts, Shape shape, long least) {
        return switch (shape) {
            case Shape.Named(String name) -> named(facts, name, least);
            case Shape.ListOf(Shape element) -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                for (long i = 0; i < least; i++) {
                    array.add(of(facts, element, 1));
                }
                yield array;
            }
            case Shape.OneOf(List<Shape> shapes) -> of(facts, shapes.getFirst(), least);
        };
    }

    private static JsonNode named(Facts facts, String name, long least) {
        return switch (name) {
            case "Integer" -> JsonNodeFactory.instance.numberNode(least);
            case "Float" -> JsonNodeFactory.instance.numberNode((double) least);
            case "Boolean", "True" -> JsonNodeFactory.instance.booleanNode(true);
            case "String", "InputFile", "RichText" -> JsonNodeFactory.instance.textNode("x".repeat((int) least));
            default -> object(facts, facts.type(name).orElseThrow());
        };
    }

    private static JsonNode object(Facts facts, TypeFacts type) {
        if (!type.variants().isEmpty()) {
            return named(facts, type.variants().getFirst(), 1);
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        type.fields().values().stream()
                .filter(FieldFacts::required)
                .forEach(field -> json.set(field.name(), of(facts, field)));
        return json;
    }
}
