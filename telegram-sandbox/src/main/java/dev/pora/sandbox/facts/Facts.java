package dev.pora.sandbox.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The whole table. Methods are found in any case, as the real server finds them. */
public final class Facts {
    private final String version;
    private final Map<String, MethodFacts> methods = new LinkedHashMap<>();
    private final Map<String, TypeFacts> types = new LinkedHashMap<>();

    private Facts(JsonNode table) {
        version = table.path("version").asText();
        table.path("methods")
                .forEachEntry((name, fields) ->
                        methods.put(name.toLowerCase(Locale.ROOT), new MethodFacts(name, fields(fields))));
        table.path("types").forEachEntry((name, described) -> types.put(name, type(name, described)));
    }

    /** Reads the table that this module carries. */
    public static Facts load() {
        try (InputStream table = Facts.class.getResourceAsStream("facts.json")) {
            return new Facts(new ObjectMapper().readTree(Objects.requireNonNull(table, "facts.json is missing")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String version() {
        return version;
    }

    public Optional<MethodFacts> method(String name) {
        return Optional.ofNullable(methods.get(name.toLowerCase(Locale.ROOT)));
    }

    public Collection<MethodFacts> methods() {
        return List.copyOf(methods.values());
    }

    Optional<TypeFacts> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    private static TypeFacts type(String name, JsonNode described) {
        List<String> variants = new ArrayList<>();
        if (described.path("variants").isArray()) {
            described.path("variants").forEach(variant -> variants.add(variant.asText()));
            return new TypeFacts(name, Map.of(), variants);
        }
        return new TypeFacts(name, fields(described), variants);
    }

    private static Map<String, FieldFacts> fields(JsonNode described) {
        Map<String, FieldFacts> fields = new LinkedHashMap<>();
        described.forEachEntry((name, fact) -> fields.put(name, field(name, fact)));
        return fields;
    }

    private static FieldFacts field(String name, JsonNode fact) {
        String always =
                fact.path("always").isMissingNode() ? null : fact.path("always").asText();
        Limit limit = fact.path("measure").isMissingNode() ? null : limit(fact);
        return new FieldFacts(
                name,
                Shape.of(fact.path("type").asText()),
                fact.path("required").asBoolean(),
                always,
                limit);
    }

    private static Limit limit(JsonNode fact) {
        return new Limit(
                fact.path("min").asLong(),
                fact.path("max").asLong(),
                Limit.Measure.valueOf(fact.path("measure").asText().toUpperCase(Locale.ROOT)));
    }
}
