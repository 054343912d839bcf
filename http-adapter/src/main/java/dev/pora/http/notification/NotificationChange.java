package dev.pora.http.notification;

import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.body.Merging;
import dev.pora.http.body.Misfit;
import dev.pora.http.form.Clock;
import dev.pora.http.form.NotificationBody;
import dev.pora.notification.Notification;
import dev.pora.notification.Revision;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a caller wants of a notification that stands already: a merge patch of how it is written. */
@Singleton
final class NotificationChange {
    private static final Argument<NotificationBody> WRITTEN = Argument.of(NotificationBody.class);
    private static final List<String> WHEN = List.of("at", "zone", "floating", "repeat", "afterDone");

    private static final JsonNode NOWHERE =
            JsonNode.createObjectNode(Map.of("zone", JsonNode.nullNode(), "floating", JsonNode.nullNode()));

    private final JsonMapper json;

    NotificationChange(JsonMapper json) {
        this.json = json;
    }

    /** What {@code patch} makes of what stands; refused with the faults of that. */
    Revision read(JsonNode patch, Notification present, User user) {
        JsonNode merged = Merging.merged(withoutClashes(written(present), patch), patch);
        Fields fields = Fields.of(merged);
        refuseClockOfElapsed(fields, patch, present.schedule());
        NewNotification wanted = NewNotification.read(fields, user);
        boolean reschedules = WHEN.stream().anyMatch(name -> patch.get(name) != null);
        return new Revision(
                Optional.of(present.content().called(wanted.event()).tagged(wanted.tags()))
                        .filter(content -> differs(content, present.content())),
                Optional.of(wanted.schedule()).filter(schedule -> reschedules && differs(schedule, present.schedule())),
                Optional.of(wanted.attention()).filter(attention -> differs(attention, present.attention())));
    }

    private static <T> boolean differs(T wanted, T present) {
        return !wanted.equals(present);
    }

    private JsonNode written(Notification present) {
        try {
            return json.writeValueToTree(WRITTEN, NotificationBody.of(present));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An instant takes the place of a local time with its zone. */
    private static JsonNode withoutClashes(JsonNode written, JsonNode patch) {
        return isExact(patch.get("at")) ? Merging.merged(written, NOWHERE) : written;
    }

    private static boolean isExact(@Nullable JsonNode at) {
        try {
            return at != null && Kind.TIME.read().apply(at) instanceof OffsetDateTime;
        } catch (Misfit e) {
            return false;
        }
    }

    /** Its start is shown in UTC: in another zone alone it would be another instant. */
    private static void refuseClockOfElapsed(Fields fields, JsonNode patch, Schedule present) {
        boolean series = present instanceof Recurring recurring && recurring.isElapsed();
        if (series && movesClockOnly(patch.get("repeat"), "start")) {
            fields.fault("repeat/zone", Clock.NO_CLOCK, "A start beside the zone");
        }
        boolean afterDone = present instanceof AfterDone rule && rule.gap().isElapsed();
        if (afterDone && movesClockOnly(patch.get("afterDone"), "first")) {
            fields.fault("afterDone/zone", Clock.NO_CLOCK, "A first beside the zone");
        }
    }

    private static boolean movesClockOnly(@Nullable JsonNode change, String local) {
        return change != null && change.isObject() && change.get("zone") != null && change.get(local) == null;
    }
}
