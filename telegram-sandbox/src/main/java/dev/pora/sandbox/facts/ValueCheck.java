package dev.pora.sandbox.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds one JSON value against a documented shape, as deep as it goes. Unknown fields of objects are let through. */
final class ValueCheck {
    private static final int DEEPEST = 32;
    private final Facts facts;

    ValueCheck(Facts facts) {
        this.facts = facts;
    }

    void check(FieldFacts field, JsonNode value) throws Violation {
        check(field, value, "parameter \"" + field.name() + '"', 0);
    }

    private void check(FieldFacts field, JsonNode value, String where, int depth) throws Violation {
        if (depth > DEEPEST) {
            throw new Violation(where + " is nested too deeply");
        }
        checkShape(field.shape(), value, where, depth);
        Limit limit = field.limit();
        if (limit != null && !within(limit, value)) {
            throw new Violation(Wording.limit(field.name(), where, limit));
        }
        String always = field.always();
        if (always != null && !always.equals(value.asText())) {
            throw new Violation(where + " must be \"" + always + '"');
        }
    }

    private static boolean within(Limit limit, JsonNode value) {
        if (value.isTextual()) {
            return limit.holdsFor(value.asText());
        }
        return value.isNumber() ? limit.holdsFor(value.asDouble()) : limit.holdsForItems(value.size());
    }

    private void checkShape(Shape shape, JsonNode value, String where, int depth) throws Violation {
        switch (shape) {
            case Shape.Named(String name) -> checkNamed(name, value, where, depth);
            case Shape.ListOf(Shape element) -> {
                if (!value.isArray()) {
                    throw new Violation(where + " must be of type Array");
                }
                for (JsonNode item : value) {
                    checkShape(element, item, "an element of " + where, depth + 1);
                }
            }
            case Shape.OneOf(List<Shape> shapes) -> checkAny(shapes, value, where, depth);
        }
    }

    private void checkNamed(String name, JsonNode value, String where, int depth) throws Violation {
        boolean fits = switch (name) {
            case "String", "InputFile" -> value.isTextual();
            case "Integer" -> value.isIntegralNumber() && value.canConvertToLong();
            case "Float" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            case "True" -> value.isBoolean() && value.asBoolean();
            case "RichText" -> value.isTextual() || value.isArray() || value.isObject();
            default -> value.isObject();
        };
        if (!fits) {
            throw new Violation(where + " must be of type " + name);
        }
        Optional<TypeFacts> type = facts.type(name);
        if (type.isPresent() && value.isObject()) {
            checkObject(type.get(), value, where, depth + 1);
        } else if (value.isArray()) {
            checkShape(new Shape.ListOf(new Shape.Named(name)), value, where, depth + 1);
        }
    }

    private void checkObject(TypeFacts type, JsonNode value, String where, int depth) throws Violation {
        if (!type.variants().isEmpty()) {
            checkAny(
                    type.variants().stream()
                            .filter(variant -> !variant.equals(type.name()))
                            .<Shape>map(Shape.Named::new)
                            .toList(),
                    value,
                    where,
                    depth);
            return;
        }
        for (Map.Entry<String, FieldFacts> entry : type.fields().entrySet()) {
            JsonNode field = value.path(entry.getKey());
            if (!field.isMissingNode() && !field.isNull()) {
                check(entry.getValue(), field, Wording.field(type.name(), entry.getKey()), depth + 1);
            } else if (entry.getValue().required()) {
                throw new Violation(
                        "can't parse " + Wording.spoken(type.name()) + ": Can't find field \"" + entry.getKey() + '"');
            }
        }
    }

    /** The variant whose discriminator fits gives the message; without one, the first. */
    private void checkAny(List<Shape> shapes, JsonNode value, String where, int depth) throws Violation {
        Violation reason = new Violation(where + " has none of the documented forms");
        boolean named = false;
        for (Shape shape : shapes) {
            try {
                checkShape(shape, value, where, depth);
                return;
            } catch (Violation violation) {
                if (!named && namesItself(shape, value)) {
                    reason = violation;
                    named = true;
                }
            }
        }
        throw reason;
    }

    private boolean namesItself(Shape shape, JsonNode value) {
        if (!value.isObject() || !(shape instanceof Shape.Named(String name))) {
            return false;
        }
        Map<String, FieldFacts> fields = facts.type(name).map(TypeFacts::fields).orElse(Map.of());
        boolean discriminated = fields.values().stream()
                .anyMatch(field -> field.always() != null
                        && field.always().equals(value.path(field.name()).asText()));
        return discriminated
                || fields.values().stream()
                        .anyMatch(field -> field.always() == null && field.required() && value.has(field.name()));
    }
}
