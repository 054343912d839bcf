package dev.pora.sandbox.facts;

import java.util.List;
import java.util.Map;

/** An object type: fields of its own, or the variants of which a value is one. */
record TypeFacts(String name, Map<String, FieldFacts> fields, List<String> variants) {
    TypeFacts {
        fields = Map.copyOf(fields);
        variants = List.copyOf(variants);
    }
}
