package dev.pora.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what strangers send as JSON (RFC 8259): one value, no key twice, at most {@value #DEEPEST} levels deep. */
public final class Json {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private Json() {}

    public static JsonNode object(byte[] body) {
        JsonNode node = parsed(body);
        if (!node.isObject()) {
            throw malformed("The body is to be one JSON object.");
        }
        return node;
    }

    private static JsonNode parsed(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            return onlyValue(parser);
        } catch (JsonProcessingException e) {
            throw malformed("The body is not JSON that can be read" + place(e.getLocation()) + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode onlyValue(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            return JsonNode.nullNode();
        }
        JsonNode node = JsonNodeTreeCodec.getInstance().readTree(parser);
        if (parser.nextToken() != null) {
            throw malformed("Something follows the JSON object.");
        }
        return node;
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Refused malformed(String detail) {
        return Refused.because(ProblemType.MALFORMED, detail);
    }
}
