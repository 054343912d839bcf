package dev.pora.http.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pora.http.form.ClockRange;
import dev.pora.http.form.DayPartsForm;
import dev.pora.http.form.LatenessForm;
import dev.pora.http.retry.Tagged;
import dev.pora.user.Habits;
import dev.pora.user.Preferences;
import dev.pora.user.User;
import dev.pora.workday.Country;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user as callers see them. */
@Serdeable
@Schema(name = "User", description = "A person who is reminded.")
record UserAnswer(
        @Schema(description = "The id at Telegram", example = "42")
        long telegramId,

        @Schema(description = "IANA time zone; absent while unknown", example = "Europe/Moscow") @Nullable
        String zone,

        @Schema(
                type = "string",
                allowableValues = {"ru", "en"},
                example = "ru")
        String language,

        @Schema(description = "For notifications without a policy of their own")
        LatenessForm lateness,

        @Schema(description = "When nothing is told but what is urgent; absent for at any time") @Nullable
        ClockRange quietHours,

        @Schema(description = "Whose public holidays are days off; absent for weekends alone", example = "RU") @Nullable
        String country,

        @ArraySchema(schema = @Schema(type = "string", format = "date", description = "Days off beside the country's"))
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> daysOff,

        @ArraySchema(
                schema =
                        @Schema(
                                type = "string",
                                format = "date",
                                description = "Days worked whatever the country says"))
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> workingDays,

        @Schema(description = "When they are told each day what it brings; absent for never", example = "08:00")
        @Nullable
        String digest,

        @Schema(description = "When something is due on a date with no time of day", example = "09:00")
        String defaultTime,

        @Schema(description = "Which time is meant by the name of a part of the day")
        DayPartsForm dayParts,

        @Schema(
                type = "string",
                description = "The day on which a week begins",
                allowableValues = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
                example = "monday")
        String weekStart,

        @Schema(
                type = "string",
                description = "How 3/4 is read; absent to go by the zone",
                allowableValues = {"day_first", "month_first"},
                example = "day_first")
        @Nullable
        String dateOrder,

        @Schema(description = "In the answer to a change of the zone only") @Nullable
        MovedAnswer moved)
        implements Tagged {

    @Override
    public Object seen() {
        return new UserAnswer(
                telegramId,
                zone,
                language,
                lateness,
                quietHours,
                country,
                daysOff,
                workingDays,
                digest,
                defaultTime,
                dayParts,
                weekStart,
                dateOrder,
                null);
    }

    static UserAnswer of(User user) {
        return of(user, null);
    }

    static UserAnswer of(User user, @Nullable MovedAnswer moved) {
        Preferences preferences = user.preferences();
        Habits habits = preferences.habits();
        return new UserAnswer(
                user.telegramId().value(),
                user.zone().map(ZoneId::getId).orElse(null),
                user.language().tag(),
                LatenessForm.of(preferences.lateness()),
                preferences.quietHours().map(ClockRange::of).orElse(null),
                preferences.country().map(Country::code).orElse(null),
                sorted(preferences.ownDays().off()),
                sorted(preferences.ownDays().working()),
                preferences.digest().map(LocalTime::toString).orElse(null),
                habits.defaultTime().toString(),
                DayPartsForm.of(habits),
                named(habits.weekStart()),
                habits.dateOrder().map(UserAnswer::named).orElse(null),
                moved);
    }

    private static String named(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> sorted(Set<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).toList();
    }
}
