package dev.pora.app.chaos;

import dev.pora.sandbox.transcript.Entry;
import dev.pora.telegram.conversation.button.ButtonData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reminder that arrived, as the channel noted it.
 *
 * @param number counts what arrived, in its order
 * @param isMarked whether it says that it may be a repeat
 */
record Arrival(long number, Instant at, long chat, long notification, Instant occurrence, boolean isMarked) {
    private static final Pattern DONE = Pattern.compile("d \\d+ [\\d.]+");

    /** An answer that got lost does not matter: the message is there. */
    static List<Arrival> in(List<Entry> transcript) {
        return transcript.stream()
                .filter(Entry::isOk)
                .filter(entry -> entry.method().equalsIgnoreCase("sendMessage"))
                .flatMap(entry -> of(entry).stream())
                .toList();
    }

    /** Only reminders offer to be done with. */
    private static Optional<Arrival> of(Entry entry) {
        Matcher matcher = DONE.matcher(entry.parameters().path("reply_markup").toString());
        return matcher.find()
                ? ButtonData.read(matcher.group())
                        .filter(ButtonData.Done.class::isInstance)
                        .map(ButtonData.Done.class::cast)
                        .map(done -> new Arrival(
                                entry.number(),
                                entry.at(),
                                entry.chatId(),
                                done.notification().value(),
                                done.occurrence(),
                                entry.parameters().path("text").asText().contains("possibly a repeat")))
                : Optional.empty();
    }
}
