package dev.pora.http.body;

import dev.pora.http.problem.Fault;
import dev.pora.http.problem.Refused;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read one by one. What is wrong is noted with its path instead of thrown, so that a
 * caller learns all of it at once from {@link #refuseFaults}.
 */
public final class Fields {
    private final String path;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final List<Fault> faults;

    private Fields(String path, JsonNode object, List<Fault> faults) {
        this.path = path;
        this.faults = faults;
        object.entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
    }

    /** The fields of the object that {@code body} is; refused as malformed when it is anything else. */
    public static Fields of(byte[] body) {
        return new Fields("", Json.object(body), new ArrayList<>());
    }

    /** The same for a body that may be left out. */
    public static Fields ofOptional(@Nullable String body) {
        return body == null || body.isEmpty()
                ? of(JsonNode.createObjectNode(Map.of()))
                : of(body.getBytes(StandardCharsets.UTF_8));
    }

    public static Fields of(JsonNode object) {
        return new Fields("", object, new ArrayList<>());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Empty when the field is missing, or when it was wrong and that was noted. */
    public <T> Optional<T> optional(String name, Kind<T> kind) {
        return Optional.ofNullable(fields.get(name)).flatMap(node -> read(name, node, kind));
    }

    /** The same for a field whose null says as much as its absence. */
    public <T> Optional<T> clearable(String name, Kind<T> kind) {
        return isNull(name) ? Optional.empty() : optional(name, kind);
    }

    /** What this field, if it is there, changes of a whole; its null counts as an empty value. */
    public <T, W> Optional<UnaryOperator<W>> edit(String name, Kind<T> kind, BiFunction<W, Optional<T>, W> change) {
        Optional<T> value = clearable(name, kind);
        return has(name) ? Optional.of(whole -> change.apply(whole, value)) : Optional.empty();
    }

    /** What stands in a list, as far as it fits; empty when the field is missing or null. */
    public <T> List<T> list(String name, Kind<T> kind, int most) {
        List<JsonNode> nodes = clearable(name, listOf(kind, most)).orElse(List.of());
        List<T> values = new ArrayList<>();
        for (int index = 0; index < nodes.size(); index++) {
            read(name + "/" + index, nodes.get(index), kind).ifPresent(values::add);
        }
        return values;
    }

    private static <T> Kind<List<JsonNode>> listOf(Kind<T> kind, int most) {
        return new Kind<>("A list of at most " + most + ". " + kind.expected(), node -> entries(node, most));
    }

    private static List<JsonNode> entries(JsonNode node, int most) {
        if (!node.isArray()) {
            throw new Misfit("This is no list");
        }
        if (node.size() > most) {
            throw new Misfit("This list has " + node.size() + " entries");
        }
        return StreamSupport.stream(node.values().spliterator(), false).toList();
    }

    private boolean isNull(String name) {
        JsonNode node = fields.get(name);
        return node != null && node.isNull();
    }

    /** Empty when the field is missing or wrong, which was noted. */
    public <T> Optional<T> required(String name, Kind<T> kind) {
        if (!has(name)) {
            fault(name, "This field is missing", kind.expected());
        }
        return optional(name, kind);
    }

    /** What {@code read} makes of an object in this field; its faults are noted among ours. */
    public <T> Optional<T> nested(String name, Function<Fields, Optional<T>> read) {
        return optional(name, Kind.OBJECT).flatMap(node -> read.apply(new Fields(path + "/" + name, node, faults)));
    }

    /** The same for a field whose null says as much as its absence. */
    public <T> Optional<T> clearableNested(String name, Function<Fields, Optional<T>> read) {
        return isNull(name) ? Optional.empty() : nested(name, read);
    }

    /** Notes what is wrong with a field of ours. */
    public void fault(String name, String wrong, String expected) {
        faults.add(Fault.inBody(path + "/" + name, wrong, expected));
    }

    /** Notes what is wrong with this object as a whole. */
    public void faultOfAll(String wrong, String expected) {
        faults.add(Fault.inBody(path, wrong, expected));
    }

    /** Notes every field that is none of these: it would have been ignored against its sender's intent. */
    public void onlyThese(String... known) {
        List<String> names = List.of(known);
        fields.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> fault(
                        escaped(Misfit.shortened(name)),
                        "This field is unknown",
                        names.isEmpty() ? "Nothing" : "One of " + String.join(", ", names)));
    }

    /** Ends the request with all that was noted, if anything was. */
    public void refuseFaults() {
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

    /** As RFC 6901, section 3 has it. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
