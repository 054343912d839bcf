package dev.pora.http;

import dev.pora.notification.EventName;
import dev.pora.schedule.Schedule;
import java.util.Optional;

/** What a caller wants told, and when. */
record NewNotification(EventName event, Schedule schedule) {
    static NewNotification read(byte[] body) {
        Fields fields = Fields.of(body);
        Optional<EventName> event = fields.required("event", Kind.EVENT);
        Optional<Schedule> schedule = Timing.read(fields);
        fields.onlyThese("event", "at", "zone", "repeat");
        fields.refuseFaults();
        return new NewNotification(event.orElseThrow(), schedule.orElseThrow());
    }
}
