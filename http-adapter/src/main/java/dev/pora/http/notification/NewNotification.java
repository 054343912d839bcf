package dev.pora.http.notification;

import dev.pora.attention.Attention;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.form.Calls;
import dev.pora.http.form.Timing;
import dev.pora.notification.EventName;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import java.util.Optional;

/** What a caller wants told, when, and how insistently. */
record NewNotification(EventName event, Schedule schedule, Attention attention) {
    static NewNotification read(byte[] body, User user) {
        return read(Fields.of(body), user);
    }

    static NewNotification read(Fields fields, User user) {
        Optional<EventName> event = fields.required("event", Kind.EVENT);
        Optional<Schedule> schedule = Timing.read(fields, user.zoneOrUtc());
        Attention attention = Calls.read(fields);
        fields.onlyThese(
                "event", "at", "zone", "floating", "repeat", "afterDone", "lateness", "preAlerts", "nag", "urgent");
        if (user.zone().isEmpty() && schedule.filter(Schedule::floats).isPresent()) {
            fields.fault(
                    floating(fields), "The user has no zone yet to float with", "Set the user's zone, or give one");
        }
        fields.refuseFaults();
        return new NewNotification(event.orElseThrow(), schedule.orElseThrow(), attention);
    }

    private static String floating(Fields fields) {
        if (fields.has("repeat")) {
            return "repeat/floating";
        }
        return fields.has("afterDone") ? "afterDone/floating" : "floating";
    }
}
