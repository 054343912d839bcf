package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.channel.MessageRef;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Original;
import dev.pora.notification.Tag;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What a notification tells, as its columns. */
final class ContentColumns {
    /** Stands for a text without a visible character, which only the origin's program could have stored. */
    private static final EventName NOTHING_SAID = new EventName("…");

    private ContentColumns() {}

    static Map<Field<?>, @Nullable Object> of(Content content) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(NOTIFICATION.EVENT_NAME, content.event().value());
        columns.put(
                NOTIFICATION.ORIGINAL_CHANNEL,
                content.original().map(Original::channel).orElse(null));
        columns.put(
                NOTIFICATION.ORIGINAL_MESSAGE,
                content.original().map(original -> original.message().value()).orElse(null));
        columns.put(NOTIFICATION.TAGS, content.tags().stream().map(Tag::value).toArray(String[]::new));
        columns.put(
                NOTIFICATION.SAID_IN, content.source().map(MessageRef::value).orElse(null));
        columns.put(NOTIFICATION.PEOPLE, RollColumn.of(content.roll()));
        return columns;
    }

    static Content in(Row row) {
        return new Content(
                event(row),
                Optional.ofNullable(row.get(NOTIFICATION.ORIGINAL_CHANNEL))
                        .map(channel -> new Original(channel, new MessageRef(row.get(NOTIFICATION.ORIGINAL_MESSAGE)))),
                tags(row.get(NOTIFICATION.TAGS)),
                Optional.ofNullable(row.get(NOTIFICATION.SAID_IN)).map(MessageRef::new),
                RollColumn.in(row.get(NOTIFICATION.PEOPLE)));
    }

    static EventName event(Row row) {
        String text = row.get(NOTIFICATION.EVENT_NAME);
        return text.isBlank() ? NOTHING_SAID : new EventName(text);
    }

    /** A row that was kept for undo by an earlier version has no such column. */
    private static Set<Tag> tags(String @Nullable [] tags) {
        return tags == null || tags.length == 0
                ? Set.of()
                : Arrays.stream(tags).map(Tag::new).collect(Collectors.toSet());
    }
}
