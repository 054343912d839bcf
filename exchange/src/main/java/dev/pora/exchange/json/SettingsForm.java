package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.attention.Lateness;
import dev.pora.attention.QuietHours;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Invariants;
import dev.pora.exchange.Settings;
import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's settings as an object; what is missing is as usual. */
final class SettingsForm {
    private SettingsForm() {}

    static void write(JsonGenerator json, Settings settings) throws IOException {
        Preferences preferences = settings.preferences();
        json.writeStartObject();
        if (settings.zone().isPresent()) {
            json.writeStringField("zone", settings.zone().get().getId());
        }
        json.writeStringField("language", settings.language().tag());
        LatenessForm.write(json, preferences.lateness());
        if (preferences.quietHours().isPresent()) {
            QuietHours hours = preferences.quietHours().get();
            SpanOfDay.write(json, "quietHours", hours.from(), hours.to());
        }
        if (preferences.country().isPresent()) {
            json.writeStringField("country", preferences.country().get().code());
        }
        write(json, "daysOff", preferences.ownDays().off());
        write(json, "workingDays", preferences.ownDays().working());
        if (preferences.digest().isPresent()) {
            json.writeStringField("digest", preferences.digest().get().toString());
        }
        write(json, preferences.habits());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Collection<LocalDate> days) throws IOException {
        if (!days.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (LocalDate day : days.stream().sorted().toList()) {
                json.writeString(day.toString());
            }
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Habits habits) throws IOException {
        json.writeStringField("defaultTime", habits.defaultTime().toString());
        json.writeObjectFieldStart("dayParts");
        for (DayPart part : DayPart.values()) {
            json.writeStringField(Names.of(part), habits.time(part).toString());
        }
        json.writeEndObject();
        json.writeStringField("weekStart", Names.of(habits.weekStart()));
        if (habits.dateOrder().isPresent()) {
            json.writeStringField("dateOrder", Names.of(habits.dateOrder().get()));
        }
    }

    static Settings read(Fields fields) {
        Optional<ZoneId> zone = fields.text("zone", Expected.ZONE, Forms::zone);
        Language language = fields.required("language", fields.text("language", Expected.CHOICE, Language::ofTag));
        Lateness lateness = fields.object("lateness", LatenessForm::read)
                .orElse(Preferences.usual().lateness());
        Optional<QuietHours> quietHours = fields.object("quietHours", SettingsForm::quietHours);
        Optional<Country> country = fields.text("country", Expected.COUNTRY, Country::of);
        OwnDays ownDays = ownDays(fields);
        Optional<LocalTime> digest = fields.text("digest", Expected.TIME_OF_DAY, Forms::timeOfDay);
        Habits habits = habits(fields);
        Preferences preferences = new Preferences(lateness, quietHours, country, ownDays, habits).withDigest(digest);
        return new Settings(zone, language, preferences);
    }

    private static QuietHours quietHours(Fields fields) {
        SpanOfDay span = SpanOfDay.read(fields);
        return Invariants.keep(fields.path(), () -> new QuietHours(span.from(), span.to()));
    }

    private static OwnDays ownDays(Fields fields) {
        List<LocalDate> off = fields.texts("daysOff", OwnDays.MOST, Expected.DATE, Forms::date);
        List<LocalDate> working = fields.texts("workingDays", OwnDays.MOST, Expected.DATE, Forms::date);
        return Invariants.keep(
                fields.at("daysOff"), () -> new OwnDays(new LinkedHashSet<>(off), new LinkedHashSet<>(working)));
    }

    private static Habits habits(Fields fields) {
        LocalTime defaultTime = fields.text("defaultTime", Expected.TIME_OF_DAY, Forms::timeOfDay)
                .orElse(Habits.usual().defaultTime());
        Map<DayPart, LocalTime> parts =
                fields.object("dayParts", SettingsForm::dayParts).orElse(Map.of());
        DayOfWeek weekStart = fields.choice("weekStart", DayOfWeek.class)
                .orElse(Habits.usual().weekStart());
        return new Habits(defaultTime, parts, weekStart, fields.choice("dateOrder", DateOrder.class));
    }

    private static Map<DayPart, LocalTime> dayParts(Fields fields) {
        Map<DayPart, LocalTime> parts = new EnumMap<>(DayPart.class);
        for (DayPart part : DayPart.values()) {
            fields.text(Names.of(part), Expected.TIME_OF_DAY, Forms::timeOfDay)
                    .ifPresent(time -> parts.put(part, time));
        }
        return parts;
    }
}
