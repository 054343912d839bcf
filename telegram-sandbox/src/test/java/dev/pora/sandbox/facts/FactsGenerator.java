package dev.pora.sandbox.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the table of facts from a machine-readable Bot API description: {@code methods} with {@code parameters},
 * {@code types} with {@code fields} or {@code variants}. Arguments: that file, the file to write.
 * Limits are read from the prose ("1-4096 characters after entities parsing").
 */
final class FactsGenerator {
    private static final Set<String> DISCRIMINATORS = Set.of("type", "source", "status");
    private static final Pattern TEXT = Pattern.compile("(\\d+)-(\\d+) characters( after entit(?:ies|y) parsing)?");
    private static final Pattern BYTES = Pattern.compile("(\\d+)-(\\d+) bytes");
    private static final Pattern ITEMS =
            Pattern.compile("(?:list of|include|At most|list of up to) (\\d+)-(\\d+) (?:\\S+ ){0,3}");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:Values between |[Mm]ust be between |^|[;,] )(\\d+)(?:-| and )(\\d+)(?: are accepted| if specified|[.,]|$)");
    private static final Pattern FIXED = Pattern.compile("(?:must be|always) [“\"]?([a-z_0-9]+)[”\"]?$");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode source;

    private FactsGenerator(JsonNode source) {
        this.source = source;
    }

    static void main(String[] arguments) throws IOException {
        String made = generate(Files.readString(Path.of(arguments[0])));
        Files.writeString(Path.of(arguments[1]), made);
    }

    static String generate(String description) throws IOException {
        return new FactsGenerator(new ObjectMapper().readTree(description)).write();
    }

    /** One method or type a line, so that a newer API shows as a readable difference. */
    private String write() throws IOException {
        List<String> methods = new ArrayList<>();
        for (JsonNode method : source.path("methods")) {
            methods.add(line(method.path("name").asText(), fields(method.path("parameters"))));
        }
        List<String> types = new ArrayList<>();
        for (JsonNode type : source.path("types")) {
            types.add(line(type.path("name").asText(), type(type)));
        }
        return "{\"version\":" + json.writeValueAsString(source.path("version").asText()) + ",\n\"methods\":{\n"
                + String.join(",\n", methods) + "\n},\n\"types\":{\n" + String.join(",\n", types) + "\n}}\n";
    }

    private String line(String name, JsonNode value) throws IOException {
        return json.writeValueAsString(name) + ":" + json.writeValueAsString(value);
    }

    private JsonNode type(JsonNode type) {
        List<String> variants = variants(type);
        if (variants.isEmpty()) {
            return fields(type.path("fields"));
        }
        ObjectNode union = json.createObjectNode();
        variants.forEach(union.putArray("variants")::add);
        return union;
    }

    /** The named variants, or, where the description only lists them, the known types in its last line. */
    private List<String> variants(JsonNode type) {
        List<String> found = new ArrayList<>();
        type.path("variants").forEach(variant -> found.add(variant.asText()));
        String text = type.path("description").asText();
        if (found.isEmpty() && type.path("fields").isEmpty() && text.contains(":\n")) {
            for (String word : text.substring(text.indexOf('\n') + 1).split("\\s+", -1)) {
                if (isType(word)) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    private boolean isType(String name) {
        for (JsonNode type : source.path("types")) {
            if (type.path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode fields(JsonNode described) {
        ObjectNode fields = json.createObjectNode();
        for (JsonNode field : described) {
            ObjectNode fact = fields.putObject(field.path("name").asText());
            fact.put("type", field.path("type").asText());
            if (field.path("required").asBoolean()) {
                fact.put("required", true);
            }
            describeValues(fact, field);
            describeLimits(
                    fact, field.path("type").asText(), field.path("description").asText());
        }
        return fields;
    }

    /** Only a discriminator has one fixed value; elsewhere a single quoted word is prose. */
    private static void describeValues(ObjectNode fact, JsonNode field) {
        if (!DISCRIMINATORS.contains(field.path("name").asText())) {
            return;
        }
        Matcher fixed = FIXED.matcher(field.path("description").asText());
        if (field.path("enum").size() == 1) {
            fact.put("always", field.path("enum").get(0).asText());
        } else if (fixed.find()) {
            fact.put("always", fixed.group(1));
        }
    }

    private static void describeLimits(ObjectNode fact, String type, String prose) {
        if (type.startsWith("Array")) {
            limit(fact, ITEMS.matcher(prose), "items");
        } else if ("Integer".equals(type) || "Float".equals(type)) {
            if (!prose.contains("or 0x")) {
                limit(fact, AMOUNT.matcher(prose), "amount");
            }
        } else if ("String".equals(type)) {
            Matcher text = TEXT.matcher(prose);
            if (text.find()) {
                put(fact, text, text.group(3) == null ? "characters" : "parsed");
            } else {
                limit(fact, BYTES.matcher(prose), "bytes");
            }
        }
    }

    private static void limit(ObjectNode fact, Matcher prose, String measure) {
        if (prose.find()) {
            put(fact, prose, measure);
        }
    }

    private static void put(ObjectNode fact, Matcher found, String measure) {
        fact.put("min", Long.parseLong(found.group(1)));
        fact.put("max", Long.parseLong(found.group(2)));
        fact.put("measure", measure);
    }
}
