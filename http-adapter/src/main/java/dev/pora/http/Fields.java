package dev.pora.http;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of one JSON object, read one by one. What is wrong is noted with its path instead of thrown, so that a
 * caller learns all of it at once from {@link #refuseFaults}.
 */
final class Fields {
    private static final Kind<JsonNode> OBJECT = new Kind<>("An object", Fields::requireObject);

    private final String path;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final List<Fault> faults;

    private Fields(String path, JsonNode object, List<Fault> faults) {
        this.path = path;
        this.faults = faults;
        object.entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
    }

    /** The fields of the object that {@code body} is; refused as malformed when it is anything else. */
    static Fields of(byte[] body) {
        return new Fields("", Json.object(body), new ArrayList<>());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Empty when the field is missing, or when it was wrong and that was noted. */
    <T> Optional<T> optional(String name, Kind<T> kind) {
        return Optional.ofNullable(fields.get(name)).flatMap(node -> read(name, node, kind));
    }

    /** Empty when the field is missing or wrong, which was noted. */
    <T> Optional<T> required(String name, Kind<T> kind) {
        if (!has(name)) {
            fault(name, "This field is missing", kind.expected());
        }
        return optional(name, kind);
    }

    /** What {@code read} makes of an object in this field; its faults are noted among ours. */
    <T> Optional<T> nested(String name, Function<Fields, Optional<T>> read) {
        return optional(name, OBJECT).flatMap(node -> read.apply(new Fields(path + "/" + name, node, faults)));
    }

    void fault(String name, String wrong, String expected) {
        faults.add(Fault.inBody(path + "/" + escaped(name), wrong, expected));
    }

    /** Notes every field that is none of these: it would have been ignored against its sender's intent. */
    void onlyThese(String... known) {
        List<String> names = List.of(known);
        fields.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        fault(Misfit.shortened(name), "This field is unknown", "One of " + String.join(", ", names)));
    }

    /** Ends the request with all that was noted, if anything was. */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Refused.blaming(faults);
        }
    }

    private <T> Optional<T> read(String name, JsonNode node, Kind<T> kind) {
        try {
            return Optional.of(kind.read().apply(node));
        } catch (Misfit misfit) {
            fault(name, misfit.wrong(), kind.expected());
            return Optional.empty();
        }
    }

    private static JsonNode requireObject(JsonNode node) {
        if (!node.isObject()) {
            throw new Misfit("This is no object");
        }
        return node;
    }

    /** As RFC 6901, section 3 has it. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
