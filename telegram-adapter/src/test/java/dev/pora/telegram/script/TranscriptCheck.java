package dev.pora.telegram.script;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.sandbox.transcript.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the calls that a conversation caused against the Bot API. The sandbox has compared every one with the API's
 * description: a wrong name, type or limit and a missing parameter made it fail, a parameter that does not exist left a
 * warning. The limits that a person would notice are counted here once more, by other means.
 */
public final class TranscriptCheck {
    /** {@code sendMessage}, in UTF-16 units. */
    private static final int LONGEST_TEXT = 4096;

    private static final int LONGEST_CAPTION = 1024;

    /** {@code answerCallbackQuery}. */
    private static final int LONGEST_NOTICE = 200;

    /** {@code InlineKeyboardButton.callback_data}. */
    private static final int MOST_BYTES = 64;

    private static final int MOST_BUTTONS = 100;

    /** More than these stand side by side on no screen. */
    private static final int WIDEST_ROW = 8;

    /** What two presses of one button cause, and does no harm. */
    private static final String NOTHING_NEW = "message is not modified";

    /** Nothing else tells that somebody never spoke to the bot. */
    private static final String NEVER_MET = "can't initiate conversation";

    private final List<String> faults = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    private TranscriptCheck() {}

    /** What is wrong with these calls; empty when nothing is. */
    public static List<String> faults(List<Entry> entries) {
        TranscriptCheck check = new TranscriptCheck();
        entries.forEach(check::check);
        return List.copyOf(check.faults);
    }

    private void check(Entry entry) {
        JsonNode given = entry.parameters();
        boolean known =
                entry.description().contains(NOTHING_NEW) || entry.description().contains(NEVER_MET);
        require(entry.isOk() || known, entry, entry.description());
        require(entry.warnings().isEmpty(), entry, String.join(", ", entry.warnings()));
        boolean press = entry.method().equalsIgnoreCase("answerCallbackQuery");
        int longest = press ? LONGEST_NOTICE : LONGEST_TEXT;
        require(length(given, "text") <= longest, entry, "the text is too long");
        require(!given.has("text") || press || !given.path("text").asText().isBlank(), entry, "the text is blank");
        require(length(given, "caption") <= LONGEST_CAPTION, entry, "the caption is too long");
        require(
                !press || answered.add(given.path("callback_query_id").asText()),
                entry,
                "a press is answered a second time");
        checkSpans(entry);
        checkButtons(entry, given.path("reply_markup").path("inline_keyboard"));
    }

    private void checkSpans(Entry entry) {
        int length = length(entry.parameters(), "text");
        for (JsonNode span : entry.parameters().path("entities")) {
            int end = span.path("offset").asInt() + span.path("length").asInt();
            require(span.path("length").asInt() > 0 && end <= length, entry, "a span has no place in the text");
        }
    }

    private void checkButtons(Entry entry, JsonNode rows) {
        int buttons = 0;
        for (JsonNode row : rows) {
            require(!row.isEmpty() && row.size() <= WIDEST_ROW, entry, "a row of " + row.size() + " buttons");
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
                require(bytes <= MOST_BYTES, entry, "a button carries " + bytes + " bytes");
                require(!button.path("text").asText().isBlank(), entry, "a button without words");
            }
            buttons += row.size();
        }
        require(buttons <= MOST_BUTTONS, entry, buttons + " buttons");
    }

    private static int length(JsonNode given, String field) {
        return given.path(field).asText().length();
    }

    private void require(boolean holds, Entry entry, String fault) {
        if (!holds) {
            faults.add(entry.method() + " " + entry.parameters() + ": " + fault);
        }
    }
}
