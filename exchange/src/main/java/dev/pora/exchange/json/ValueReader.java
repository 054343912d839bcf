package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Unfit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one value as a whole; how many values it may consist of is bounded, so that no file fills the memory. */
final class ValueReader {
    /** A reminder with all exceptions that it may have needs some three thousand. */
    private static final int MOST_VALUES = 10_000;

    private final JsonParser parser;
    private final String path;
    private int read;

    private ValueReader(JsonParser parser, String path) {
        this.parser = parser;
        this.path = path;
    }

    /** The value at whose first token the parser stands, which then stands at its last. */
    static Value read(JsonParser parser, String path) throws IOException {
        return new ValueReader(parser, path).value();
    }

    private Value value() throws IOException {
        if (++read > MOST_VALUES) {
            throw new Unfit(Flaw.of(Reason.TOO_MANY_VALUES, path, Integer.toString(MOST_VALUES)));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> entries();
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case VALUE_NULL -> new Value.Nothing();
            default -> new Value.Fraction();
        };
    }

    private Value whole() throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> new Value.Whole(parser.getLongValue());
            default -> new Value.Fraction();
        };
    }

    private Value members() throws IOException {
        Map<String, Value> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            var _ = parser.nextToken();
            values.put(name, value());
        }
        return new Value.Members(values);
    }

    private Value entries() throws IOException {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return new Value.Entries(values);
    }
}
