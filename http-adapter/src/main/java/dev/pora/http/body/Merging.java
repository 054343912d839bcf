package dev.pora.http.body;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges a change into what stands, as RFC 7396 has it: objects field by field, null removes. A field that says the
 * same as others in another way takes their place: {@code zone} that of {@code floating}, {@code rrule} that of
 * {@code frequency}.
 */
public final class Merging {
    private static final List<String> SPELLED = List.of("rrule");
    private static final Map<String, List<String>> INSTEAD_OF = Map.ofEntries(
            Map.entry("at", List.of("repeat", "afterDone")),
            Map.entry("repeat", List.of("at", "zone", "floating", "afterDone")),
            Map.entry("afterDone", List.of("at", "zone", "floating", "repeat")),
            Map.entry("zone", List.of("floating")),
            Map.entry("floating", List.of("zone")),
            Map.entry("times", List.of("window")),
            Map.entry("window", List.of("times")),
            Map.entry("until", List.of("count")),
            Map.entry("count", List.of("until")),
            Map.entry("rrule", List.of("frequency", "interval", "weekdays", "until", "count")),
            Map.entry("frequency", SPELLED),
            Map.entry("interval", SPELLED),
            Map.entry("weekdays", SPELLED),
            Map.entry("policy", List.of("after")));

    private Merging() {}

    public static JsonNode merged(JsonNode base, JsonNode patch) {
        Map<String, JsonNode> fields = fields(base);
        patch.entries().forEach(entry -> {
            if (says(entry.getValue())) {
                INSTEAD_OF.getOrDefault(entry.getKey(), List.of()).forEach(fields::remove);
            }
        });
        patch.entries().forEach(entry -> set(fields, entry.getKey(), entry.getValue()));
        return JsonNode.createObjectNode(fields);
    }

    private static Map<String, JsonNode> fields(JsonNode base) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (base.isObject()) {
            base.entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        }
        fields.values().removeIf(JsonNode::isNull);
        return fields;
    }

    private static void set(Map<String, JsonNode> fields, String name, JsonNode value) {
        if (value.isNull()) {
            fields.remove(name);
        } else {
            fields.put(name, value.isObject() ? merged(fields.getOrDefault(name, value), value) : value);
        }
    }

    private static boolean says(JsonNode value) {
        return !value.isNull() && !(value.isBoolean() && !value.getBooleanValue());
    }
}
