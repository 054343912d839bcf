package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.pora.exchange.Counting;
import dev.pora.exchange.Excerpt;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Item;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Reminder;
import dev.pora.exchange.Settings;
import dev.pora.exchange.Unfit;
import dev.pora.exchange.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file from its beginning to its end, holding one reminder at a time. */
final class JsonFileReader {
    private final JsonParser parser;
    private final Counting counting = new Counting();
    private final List<Item> items = new ArrayList<>();
    private Optional<Long> version = Optional.empty();
    private Optional<Settings> settings = Optional.empty();
    private Optional<Flaw> flawOfSettings = Optional.empty();

    private JsonFileReader(JsonParser parser) {
        this.parser = parser;
    }

    static Reading read(byte[] file) {
        try {
            return read(Utf8.decode(file));
        } catch (Unfit unfit) {
            return new Reading.Unreadable(unfit.flaw());
        }
    }

    private static Reading read(String text) {
        try (JsonParser parser = JsonFile.FACTORY.createParser(text)) {
            return new JsonFileReader(parser).file();
        } catch (StreamConstraintsException hostile) {
            throw new Unfit(Flaw.of(Reason.TOO_DEEP, "", Integer.toString(JsonFile.DEEPEST)));
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            throw new Unfit(Flaw.of(
                    Reason.NOT_JSON,
                    "",
                    Integer.toString(at == null ? 1 : at.getLineNr()),
                    Integer.toString(at == null ? 1 : at.getColumnNr())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when it is no reminder. */
    static Optional<Reminder> single(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Value value = ValueReader.read(parser, "");
            Reminder reminder = Fields.read(value, "", fields -> ReminderForm.read(fields, new Counting()));
            return parser.nextToken() == null ? Optional.of(reminder) : Optional.empty();
        } catch (Unfit unfit) {
            return Optional.empty();
        }
    }

    private Reading file() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Unfit(Flaw.of(Reason.NOT_PORA));
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            var _ = parser.nextToken();
            field(name);
        }
        if (parser.nextToken() != null) {
            throw new Unfit(Flaw.of(Reason.NOT_PORA));
        }
        requireVersion();
        return new Reading.Read(settings, flawOfSettings, items);
    }

    private void requireVersion() {
        long written = version.orElseThrow(() -> new Unfit(Flaw.of(Reason.NOT_PORA)));
        if (written != JsonFile.VERSION) {
            throw new Unfit(Flaw.of(
                    Reason.NEWER_VERSION,
                    "/" + JsonFile.PORA,
                    Long.toString(written),
                    Integer.toString(JsonFile.VERSION)));
        }
    }

    private void field(String name) throws IOException {
        switch (name) {
            case JsonFile.PORA -> version();
            case JsonFile.EXPORTED -> {
                var _ = ValueReader.read(parser, "/" + name);
            }
            case JsonFile.PERSON -> settings();
            case JsonFile.REMINDERS -> reminders();
            default ->
                throw new Unfit(Flaw.of(
                        version.isPresent() ? Reason.UNKNOWN_FIELD : Reason.NOT_PORA,
                        "/" + Excerpt.of(name),
                        Excerpt.of(name),
                        JsonFile.PORA,
                        JsonFile.EXPORTED,
                        JsonFile.PERSON,
                        JsonFile.REMINDERS));
        }
    }

    private void version() throws IOException {
        if (!(ValueReader.read(parser, "/" + JsonFile.PORA) instanceof Value.Whole(long number))) {
            throw new Unfit(Flaw.of(Reason.NOT_PORA));
        }
        version = Optional.of(number);
        requireVersion();
    }

    private void settings() throws IOException {
        String path = "/" + JsonFile.PERSON;
        Value value = ValueReader.read(parser, path);
        try {
            settings = Optional.of(Fields.read(value, path, SettingsForm::read));
        } catch (Unfit unfit) {
            flawOfSettings = Optional.of(unfit.flaw());
        }
    }

    private void reminders() throws IOException {
        String path = "/" + JsonFile.REMINDERS;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new Unfit(Flaw.of(Reason.NOT_PORA));
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == Reading.MOST_ITEMS) {
                throw new Unfit(Flaw.of(Reason.TOO_MANY, path, Integer.toString(Reading.MOST_ITEMS)));
            }
            items.add(item(ValueReader.read(parser, path + "/" + items.size()), path + "/" + items.size()));
        }
    }

    private Item item(Value value, String path) {
        int number = items.size() + 1;
        try {
            return new Item.Ready(
                    number, Fields.read(value, path, fields -> ReminderForm.read(fields, counting)), List.of());
        } catch (Unfit unfit) {
            return new Item.Refused(number, title(value), unfit.flaw());
        }
    }

    private static String title(Value value) {
        return value instanceof Value.Members(var members)
                        && members.get(ReminderForm.EVENT) instanceof Value.Text(String text)
                ? Excerpt.of(text)
                : "";
    }
}
