package dev.pora.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.pora.sandbox.bot.Upload;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a request carries in its query and in a JSON, form or multipart body; the body wins. */
public record RequestBody(ObjectNode parameters, Map<String, Upload> uploads) {
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public RequestBody {
        uploads = Map.copyOf(uploads);
    }

    static RequestBody read(HttpExchange exchange, int limit) throws IOException, BadRequestBody {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        String query = exchange.getRequestURI().getRawQuery();
        addForm(query == null ? "" : query, parameters);
        byte[] body = bytes(exchange, limit);
        Map<String, Upload> uploads = new HashMap<>();
        if (body.length > 0) {
            String type = contentType(exchange);
            String kind = type.toLowerCase(Locale.ROOT);
            if (kind.startsWith("multipart/form-data")) {
                MultipartBody.read(type, body, parameters, uploads);
            } else if (kind.startsWith("application/x-www-form-urlencoded")) {
                addForm(new String(body, StandardCharsets.UTF_8), parameters);
            } else if (kind.startsWith("application/json")) {
                parameters.setAll(json(body));
            }
        }
        return new RequestBody(parameters, uploads);
    }

    /** The whole body, at most {@code limit} bytes. */
    public static byte[] bytes(HttpExchange exchange, int limit) throws IOException, BadRequestBody {
        byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new BadRequestBody(413, "Request Entity Too Large");
        }
        return body;
    }

    /** Empty when there is no such header. */
    public static String contentType(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type;
    }

    /** A JSON object and nothing after it. */
    public static ObjectNode json(byte[] body) throws IOException, BadRequestBody {
        try {
            JsonNode read = STRICT.readTree(body);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new BadRequestBody(400, "can't parse JSON body");
        }
        throw new BadRequestBody(400, "expected a JSON object as the body");
    }

    /** The pairs of a query or form. */
    public static void addForm(String form, ObjectNode into) throws BadRequestBody {
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                into.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String encoded) throws BadRequestBody {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestBody(400, "can't decode the parameters");
        }
    }
}
