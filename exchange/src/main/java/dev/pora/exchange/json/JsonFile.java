package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reminder;
import dev.pora.exchange.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Pora's own file: {@code {"pora": 1, "exported": …, "person": {…}, "reminders": […]}}. What was written is read back
 * exactly; what is read is refused, item by item, where it is anything else. The format is in docs/exchange.md.
 */
public final class JsonFile {
    /** What is written, and the latest that is read. */
    public static final int VERSION = 1;

    static final int DEEPEST = 8;
    static final String PORA = "pora";
    static final String EXPORTED = "exported";
    static final String PERSON = "person";
    static final String REMINDERS = "reminders";

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .maxNameLength(200)
                    .maxStringLength(100_000)
                    .build())
            .build();

    private JsonFile() {}

    /** A file of a person's reminders, in UTF-8. */
    public static byte[] write(Settings settings, Instant exported, List<Reminder> reminders) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeNumberField(PORA, VERSION);
            json.writeStringField(EXPORTED, exported.toString());
            json.writeFieldName(PERSON);
            SettingsForm.write(json, settings);
            json.writeArrayFieldStart(REMINDERS);
            for (Reminder reminder : reminders) {
                ReminderForm.write(json, reminder);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What such a file says. */
    public static Reading read(byte[] file) {
        return JsonFileReader.read(file);
    }

    /** One reminder alone, on one line without control characters. */
    public static String line(Reminder reminder) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            ReminderForm.write(json, reminder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replace("\u007f", "\\u007f");
    }

    /** What {@link #line} wrote; empty for anything else. */
    public static Optional<Reminder> reminder(String line) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            return JsonFileReader.single(parser);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
