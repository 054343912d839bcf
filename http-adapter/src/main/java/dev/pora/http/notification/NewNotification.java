package dev.pora.http.notification;

import dev.pora.attention.Attention;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.form.Calls;
import dev.pora.http.form.Timing;
import dev.pora.http.reading.Words;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Tag;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a caller wants told, when, and how insistently. */
record NewNotification(EventName event, Schedule schedule, Attention attention, Set<Tag> tags) {
    private static final List<String> SAID_BY_TEXT = List.of("event", "at", "zone", "floating", "repeat", "afterDone");

    /** Said by {@code text}, or field by field. */
    static NewNotification read(Fields fields, User user, Words words) {
        return fields.has("text") ? said(fields, user, words) : read(fields, user);
    }

    private static NewNotification said(Fields fields, User user, Words words) {
        SAID_BY_TEXT.stream()
                .filter(fields::has)
                .forEach(name -> fields.fault(name, "The text says this already", "Leave it out, or leave out text"));
        Optional<Words.Said> said = words.said(fields, user);
        Attention attention = Calls.read(fields);
        Set<Tag> tags = tags(fields);
        fields.onlyThese("text", "lateness", "preAlerts", "nag", "urgent", "tags");
        fields.refuseFaults();
        Words.Said meant = said.orElseThrow();
        return new NewNotification(meant.event(), meant.schedule(), attention, tags);
    }

    static NewNotification read(Fields fields, User user) {
        Optional<EventName> event = fields.required("event", Kind.EVENT);
        Optional<Schedule> schedule = Timing.read(fields, user.zoneOrUtc());
        Attention attention = Calls.read(fields);
        Set<Tag> tags = tags(fields);
        fields.onlyThese(
                "event",
                "at",
                "zone",
                "floating",
                "repeat",
                "afterDone",
                "lateness",
                "preAlerts",
                "nag",
                "urgent",
                "tags");
        if (user.zone().isEmpty() && schedule.filter(Schedule::floats).isPresent()) {
            fields.fault(
                    floating(fields), "The user has no zone yet to float with", "Set the user's zone, or give one");
        }
        fields.refuseFaults();
        return new NewNotification(event.orElseThrow(), schedule.orElseThrow(), attention, tags);
    }

    private static Set<Tag> tags(Fields fields) {
        return new TreeSet<>(fields.list("tags", Kind.TAG, Content.MOST_TAGS));
    }

    private static String floating(Fields fields) {
        if (fields.has("repeat")) {
            return "repeat/floating";
        }
        return fields.has("afterDone") ? "afterDone/floating" : "floating";
    }

    /** A text and its tags. */
    Content content() {
        return Content.of(event).tagged(tags);
    }

    /** Where the body says when. */
    static String path(Schedule schedule) {
        return switch (schedule) {
            case Once _ -> "/at";
            case Recurring _ -> "/repeat";
            case AfterDone _ -> "/afterDone/first";
        };
    }
}
