package dev.pora.sandbox.facts;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The form of a value as the documentation words it: "Integer", "Array of String", "InputFile or String". */
sealed interface Shape {
    Pattern ALTERNATIVES = Pattern.compile(", | and | or ");
    String ARRAY = "Array of ";

    /** A scalar or an object, by its documented name. */
    record Named(String name) implements Shape {}

    record ListOf(Shape element) implements Shape {}

    record OneOf(List<Shape> shapes) implements Shape {
        public OneOf {
            shapes = List.copyOf(shapes);
        }
    }

    static Shape of(String wording) {
        if (wording.startsWith(ARRAY)) {
            return new ListOf(of(wording.substring(ARRAY.length())));
        }
        String[] names = ALTERNATIVES.split(wording, -1);
        if (names.length == 1) {
            return new Named(wording);
        }
        return new OneOf(Arrays.stream(names).<Shape>map(Named::new).toList());
    }

    /** Whether a form body carries such a value as plain text and not as JSON. */
    default boolean isPlain() {
        return switch (this) {
            case Named(String name) ->
                switch (name) {
                    case "String", "Integer", "Float", "Boolean", "True", "InputFile" -> true;
                    default -> false;
                };
            case ListOf ignored -> false;
            case OneOf(List<Shape> shapes) -> shapes.stream().anyMatch(Shape::isPlain);
        };
    }
}
