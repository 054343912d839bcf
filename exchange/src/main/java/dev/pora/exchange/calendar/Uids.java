package dev.pora.exchange.calendar;

import dev.pora.exchange.Reminder;
import dev.pora.exchange.json.JsonFile;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names reminders that have no name by what they say: the same reminder has the same name in every file. */
final class Uids {
    private Uids() {}

    static String of(Reminder reminder) {
        return UUID.nameUUIDFromBytes(JsonFile.line(reminder).getBytes(StandardCharsets.UTF_8)) + "@pora";
    }
}
