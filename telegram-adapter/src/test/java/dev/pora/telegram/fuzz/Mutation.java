package dev.pora.telegram.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils JSON: fields vanish, become something else, appear where they do not belong. */
final class Mutation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    /** The number of the update stays: without it nothing would be looked at. */
    void spoil(ObjectNode update) {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            List<ObjectNode> objects = new ArrayList<>();
            collect(update, objects);
            spoilOne(objects.get(random.nextInt(objects.size())));
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private void spoilOne(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.remove("update_id");
        if (names.isEmpty()) {
            object.set("something_new", anything());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 ->
                object.set(
                        names.get(random.nextInt(names.size())),
                        object.path(name).deepCopy());
            default -> object.set(name, anything());
        }
    }

    private JsonNode anything() {
        return switch (random.nextInt(13)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(Long.MAX_VALUE);
            case 4 -> JSON.numberNode(Long.MIN_VALUE);
            case 5 -> JSON.numberNode(1e300);
            case 6 -> JSON.numberNode(0);
            case 7 -> JSON.textNode("");
            case 8 -> JSON.textNode("text");
            case 9 -> JSON.arrayNode();
            case 10 -> JSON.objectNode();
            case 11 -> JSON.numberNode(new BigInteger("9".repeat(60)));
            default -> deep();
        };
    }

    private ArrayNode deep() {
        ArrayNode deep = JSON.arrayNode();
        for (int i = random.nextInt(200); i > 0; i--) {
            deep = JSON.arrayNode().add(deep);
        }
        return deep;
    }
}
