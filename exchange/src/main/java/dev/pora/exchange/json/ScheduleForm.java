package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.exchange.Counting;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Unfit;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a reminder is due: exactly one of {@code once}, {@code repeat} and {@code afterDone}. */
final class ScheduleForm {
    private static final String ONCE = "once";
    private static final String REPEAT = "repeat";
    private static final String AFTER_DONE = "afterDone";

    private ScheduleForm() {}

    static void write(JsonGenerator json, Schedule schedule) throws IOException {
        switch (schedule) {
            case Once(LocalDateTime at, Zoning zoning) -> {
                json.writeObjectFieldStart(ONCE);
                json.writeStringField("at", at.toString());
                ClockForm.write(json, zoning);
            }
            case Recurring recurring -> {
                json.writeObjectFieldStart(REPEAT);
                RepeatForm.write(json, recurring);
            }
            case AfterDone(Span gap, LocalDateTime next, Zoning zoning) -> {
                json.writeObjectFieldStart(AFTER_DONE);
                json.writeStringField("gap", gap.text());
                json.writeStringField("next", next.toString());
                ClockForm.write(json, zoning);
            }
        }
        json.writeEndObject();
    }

    static Schedule read(Fields fields, Counting counting) {
        List<Schedule> given = Stream.<Optional<? extends Schedule>>of(
                        fields.object(ONCE, ScheduleForm::once),
                        fields.object(REPEAT, repeat -> RepeatForm.read(repeat, counting)),
                        fields.object(AFTER_DONE, ScheduleForm::afterDone))
                .<Schedule>flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw new Unfit(Flaw.of(Reason.ONE_OF, fields.path(), ONCE, REPEAT, AFTER_DONE));
        }
        return given.getFirst();
    }

    private static Schedule once(Fields fields) {
        return new Once(time(fields, "at"), ClockForm.read(fields));
    }

    private static Schedule afterDone(Fields fields) {
        Span gap = fields.required("gap", fields.text("gap", Expected.SPAN, Span::read));
        return new AfterDone(gap, time(fields, "next"), ClockForm.read(fields));
    }

    static LocalDateTime time(Fields fields, String name) {
        return fields.required(name, fields.text(name, Expected.LOCAL_TIME, Forms::localTime));
    }
}
