package dev.pora.sandbox.facts;

import java.util.Map;

/** A method by its documented name, such as {@code sendMessage}, with its parameters by name. */
public record MethodFacts(String name, Map<String, FieldFacts> parameters) {
    public MethodFacts {
        parameters = Map.copyOf(parameters);
    }
}
