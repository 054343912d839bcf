package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.exchange.Counting;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Invariants;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Unfit;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.workday.OnDayOff;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A rule that repeats, with everything beside its RRULE; what is as usual is left out. */
final class RepeatForm {
    private static final String RRULE = "rrule";
    private static final String TIMES = "times";
    private static final String WINDOW = "window";
    private static final String LAST = "last";
    private static final String ON_DAY_OFF = "onDayOff";

    private RepeatForm() {}

    static void write(JsonGenerator json, Recurring recurring) throws IOException {
        json.writeStringField(RRULE, RuleText.of(recurring.rule()));
        json.writeStringField("start", recurring.start().toString());
        ClockForm.write(json, recurring.zoning());
        switch (recurring.times()) {
            case TimesOfDay.AsRuled() -> {}
            case TimesOfDay.At(SortedSet<LocalTime> times) -> write(json, TIMES, times);
            case TimesOfDay.Window(LocalTime from, LocalTime to) -> SpanOfDay.write(json, WINDOW, from, to);
        }
        if (recurring.last().isPresent()) {
            json.writeStringField(LAST, recurring.last().get().toString());
        }
        if (recurring.onDayOff() != OnDayOff.FIRE) {
            json.writeStringField(ON_DAY_OFF, Names.of(recurring.onDayOff()));
        }
        write(json, "exceptDates", recurring.exceptions().days());
        write(json, "except", recurring.exceptions().without());
        write(json, "extra", recurring.exceptions().extra());
    }

    private static void write(JsonGenerator json, String name, Collection<?> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (Object value : values) {
                json.writeString(value.toString());
            }
            json.writeEndArray();
        }
    }

    static Recurring read(Fields fields, Counting counting) {
        Zoning zoning = ClockForm.read(fields);
        Rule rule = rule(fields, zoning);
        LocalDateTime start = ScheduleForm.time(fields, "start");
        TimesOfDay times = times(fields);
        OnDayOff onDayOff = fields.choice(ON_DAY_OFF, OnDayOff.class).orElse(OnDayOff.FIRE);
        Exceptions exceptions = exceptions(fields);
        Optional<LocalDateTime> last = fields.text(LAST, Expected.LOCAL_TIME, Forms::localTime);
        if (rule.limit() instanceof Limit.Times(int count) && last.isEmpty()) {
            counting.spend(count, fields.at(RRULE));
            return Invariants.keep(
                    fields.path(),
                    () -> Recurring.of(rule, start, zoning, times)
                            .withOnDayOff(onDayOff)
                            .withExceptions(exceptions));
        }
        return Invariants.keep(
                fields.path(), () -> new Recurring(rule, start, zoning, times, onDayOff, exceptions, last));
    }

    private static Rule rule(Fields fields, Zoning zoning) {
        String text = fields.required(RRULE, fields.text(RRULE));
        return switch (RuleText.parse(text, zoning.zone(ZoneOffset.UTC))) {
            case Parsed.Read(Rule rule) -> rule;
            case Parsed.Unreadable(String part, String reason) ->
                throw new Unfit(Flaw.of(Reason.UNREADABLE_RULE, fields.at(RRULE), part, reason));
        };
    }

    private static TimesOfDay times(Fields fields) {
        List<LocalTime> times = fields.texts(TIMES, TimesOfDay.At.MOST, Expected.TIME_OF_DAY, Forms::timeOfDay);
        Optional<TimesOfDay> window = fields.object(WINDOW, RepeatForm::window);
        if (window.isPresent() && !times.isEmpty()) {
            throw new Unfit(Flaw.of(Reason.ONE_OF, fields.path(), TIMES, WINDOW));
        }
        return window.orElseGet(() -> times.isEmpty() ? new TimesOfDay.AsRuled() : TimesOfDay.At.each(times));
    }

    private static TimesOfDay window(Fields fields) {
        SpanOfDay span = SpanOfDay.read(fields);
        return Invariants.keep(fields.path(), () -> new TimesOfDay.Window(span.from(), span.to()));
    }

    private static Exceptions exceptions(Fields fields) {
        return Exceptions.of(
                fields.texts("except", Exceptions.MOST, Expected.LOCAL_TIME, Forms::localTime),
                fields.texts("exceptDates", Exceptions.MOST, Expected.DATE, Forms::date),
                fields.texts("extra", Exceptions.MOST, Expected.LOCAL_TIME, Forms::localTime));
    }
}
