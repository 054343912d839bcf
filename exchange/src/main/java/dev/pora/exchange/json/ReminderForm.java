package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.attention.Attention;
import dev.pora.exchange.Counting;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Reminder;
import dev.pora.exchange.Unfit;
import dev.pora.notification.EventName;
import dev.pora.notification.State;
import dev.pora.schedule.Schedule;
import java.io.IOException;
import java.util.Optional;

/** A reminder as an object. */
final class ReminderForm {
    static final String EVENT = "event";

    private static final String UID = "uid";
    private static final String STATE = "state";

    /** Longer than any program makes them. */
    private static final int LONGEST_UID = 1000;

    private ReminderForm() {}

    static void write(JsonGenerator json, Reminder reminder) throws IOException {
        json.writeStartObject();
        if (reminder.uid().isPresent()) {
            json.writeStringField(UID, reminder.uid().get());
        }
        json.writeStringField(EVENT, reminder.event().value());
        if (reminder.state() != State.ACTIVE) {
            json.writeStringField(STATE, Names.of(reminder.state()));
        }
        ScheduleForm.write(json, reminder.schedule());
        AttentionForm.write(json, reminder.attention());
        json.writeEndObject();
    }

    static Reminder read(Fields fields, Counting counting) {
        Optional<String> uid = fields.text(UID);
        if (uid.filter(text -> text.isBlank() || text.length() > LONGEST_UID).isPresent()) {
            throw new Unfit(Flaw.of(Reason.UNFIT_TEXT, fields.at(UID), Integer.toString(LONGEST_UID)));
        }
        EventName event = event(fields);
        State state = fields.choice(STATE, State.class).orElse(State.ACTIVE);
        Schedule schedule = ScheduleForm.read(fields, counting);
        Attention attention = AttentionForm.read(fields);
        return new Reminder(uid, event, schedule, attention, state);
    }

    private static EventName event(Fields fields) {
        String text = fields.required(EVENT, fields.text(EVENT));
        if (text.isBlank()) {
            throw new Unfit(Flaw.of(Reason.NO_TEXT, fields.at(EVENT)));
        }
        if (text.length() > EventName.MOST || text.indexOf('\0') >= 0) {
            throw new Unfit(Flaw.of(Reason.UNFIT_TEXT, fields.at(EVENT), Integer.toString(EventName.MOST)));
        }
        return new EventName(text);
    }
}
