package dev.pora.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a line that should be a JSON object (RFC 8259), as far as it can be read.
 *
 * @param values what was read, before the flaw if there is one; null counts as not given
 * @param flaw what is wrong with the line as such
 */
record Fields(Map<String, JsonNode> values, Optional<String> flaw) {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    static Fields of(Lines.Line line) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Optional<String> broken = read(new String(line.bytes(), StandardCharsets.UTF_8), values);
        return new Fields(values, cut(line).or(() -> notUtf8(line.bytes())).or(() -> broken));
    }

    private static Optional<String> cut(Lines.Line line) {
        return line.whole() ? Optional.empty() : Optional.of("the line is longer than " + Lines.LONGEST + " bytes");
    }

    private static Optional<String> notUtf8(byte[] line) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of("the line is not UTF-8");
        }
    }

    private static Optional<String> read(String line, Map<String, JsonNode> values) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            return read(parser, values);
        } catch (JsonProcessingException e) {
            return Optional.of("the line is not JSON that can be read"
                    + (e.getLocation() == null
                            ? ""
                            : ", at column " + e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(JsonParser parser, Map<String, JsonNode> values) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.of("the line is not a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            var _ = parser.nextToken();
            values.put(name, JsonNodeTreeCodec.getInstance().readTree(parser));
        }
        return parser.nextToken() == null ? Optional.empty() : Optional.of("something follows the JSON object");
    }

    /** What the answer is to repeat as its id; null when the line has none. */
    JsonNode id() {
        return values.getOrDefault("id", JsonNode.nullNode());
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isNull());
    }

    Optional<String> findText(String name) {
        return find(name).map(value -> {
            if (!value.isString()) {
                throw new Unfit(name + " is to be a string");
            }
            return value.getStringValue();
        });
    }

    String text(String name) {
        return findText(name).orElseThrow(() -> new Unfit(name + " is missing"));
    }
}
