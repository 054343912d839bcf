package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.exchange.Expected;
import java.io.IOException;
import java.time.LocalTime;

/** Two times of day: {@code {"from": "09:00", "to": "18:00"}}. */
record SpanOfDay(LocalTime from, LocalTime to) {
    static void write(JsonGenerator json, String name, LocalTime from, LocalTime to) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("from", from.toString());
        json.writeStringField("to", to.toString());
        json.writeEndObject();
    }

    static SpanOfDay read(Fields fields) {
        return new SpanOfDay(time(fields, "from"), time(fields, "to"));
    }

    private static LocalTime time(Fields fields, String name) {
        return fields.required(name, fields.text(name, Expected.TIME_OF_DAY, Forms::timeOfDay));
    }
}
