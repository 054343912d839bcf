package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.attention.Attention;
import dev.pora.channel.MessageRef;
import dev.pora.exchange.Counting;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Invariants;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Reminder;
import dev.pora.exchange.Unfit;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Original;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.Schedule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A reminder as an object. */
final class ReminderForm {
    static final String EVENT = "event";

    private static final String UID = "uid";
    private static final String STATE = "state";
    private static final String TAGS = "tags";
    private static final String ORIGINAL = "original";
    private static final String PUT_OFF = "putOff";

    /** Longer than any program makes them. */
    private static final int LONGEST_UID = 1000;

    private ReminderForm() {}

    static void write(JsonGenerator json, Reminder reminder) throws IOException {
        json.writeStartObject();
        if (reminder.uid().isPresent()) {
            json.writeStringField(UID, reminder.uid().get());
        }
        json.writeStringField(EVENT, reminder.event().value());
        write(json, reminder.content());
        if (reminder.state() != State.ACTIVE) {
            json.writeStringField(STATE, Names.of(reminder.state()));
        }
        ScheduleForm.write(json, reminder.schedule());
        if (reminder.putOff().isPresent()) {
            json.writeStringField(PUT_OFF, reminder.putOff().get().toString());
        }
        AttentionForm.write(json, reminder.attention());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Content content) throws IOException {
        if (!content.tags().isEmpty()) {
            json.writeArrayFieldStart(TAGS);
            for (Tag tag : content.tags()) {
                json.writeString(tag.value());
            }
            json.writeEndArray();
        }
        if (content.original().isPresent()) {
            json.writeObjectFieldStart(ORIGINAL);
            json.writeStringField("channel", content.original().get().channel());
            json.writeStringField("message", content.original().get().message().value());
            json.writeEndObject();
        }
    }

    static Reminder read(Fields fields, Counting counting) {
        Optional<String> uid = fields.text(UID);
        if (uid.filter(text -> text.isBlank() || text.length() > LONGEST_UID).isPresent()) {
            throw new Unfit(Flaw.of(Reason.UNFIT_TEXT, fields.at(UID), Integer.toString(LONGEST_UID)));
        }
        Content content = content(fields);
        State state = fields.choice(STATE, State.class).orElse(State.ACTIVE);
        Schedule schedule = ScheduleForm.read(fields, counting);
        Attention attention = AttentionForm.read(fields);
        Optional<Instant> putOff = fields.text(PUT_OFF, Expected.INSTANT, Forms::instant);
        return new Reminder(uid, content, schedule, attention, state, putOff);
    }

    private static Content content(Fields fields) {
        EventName event = event(fields);
        List<Tag> tags = fields.texts(TAGS, Content.MOST_TAGS, Expected.TAG, Forms::tag);
        Optional<Original> original = fields.object(ORIGINAL, ReminderForm::original);
        return new Content(event, original, new TreeSet<>(tags), Optional.empty());
    }

    private static Original original(Fields fields) {
        String channel = fields.required("channel", fields.text("channel"));
        String message = fields.required("message", fields.text("message"));
        return Invariants.keep(fields.path(), () -> new Original(channel, new MessageRef(message)));
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
