package dev.pora.http.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule that repeats, as callers read and write it; what an answer shows can be sent. */
@Serdeable
@Schema(
        name = "Repeat",
        description =
                "A rule that repeats. Give frequency, or rrule; a zone, or floating: true. All local times are read"
                        + " on that clock; one inside a spring-forward gap fires when the gap ends, one that comes twice at the"
                        + " first. Minutes and hours without weekdays and window are elapsed time: kept in UTC, never floating.")
public record Repeat(
        @Schema(
                type = "string",
                description =
                        "Absent in an answer where rrule alone can say it. A monthly or yearly rule on a 29th, 30th"
                                + " or 31st falls on the last day of a shorter month.",
                allowableValues = {"minutely", "hourly", "daily", "weekly", "monthly", "yearly"},
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "weekly")
        @Nullable
        String frequency,

        @Schema(
                description = "How many of these units lie between two occurrences; 1 when absent",
                minimum = "1",
                maximum = "1000",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "1")
        @Nullable
        Integer interval,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED),
                schema =
                        @Schema(
                                type = "string",
                                description = "For minutely to weekly rules: the days that count",
                                allowableValues = {
                                    "monday",
                                    "tuesday",
                                    "wednesday",
                                    "thursday",
                                    "friday",
                                    "saturday",
                                    "sunday"
                                },
                                example = "friday"))
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<String> weekdays,

        @Schema(
                description =
                        "The rule as RFC 5545 writes it, instead of frequency, interval and weekdays; months without"
                                + " the day are skipped. UNTIL is a local time. Always in an answer.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "FREQ=WEEKLY;BYDAY=FR")
        @Nullable
        String rrule,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED),
                maxItems = 48,
                schema =
                        @Schema(
                                type = "string",
                                description =
                                        "The times of each day of a daily to yearly rule, instead of that of start",
                                example = "09:00"))
        @Nullable
        List<String> times,

        @Schema(
                description = "Of a minutely or hourly rule: it steps from its beginning to its end, anew on each day",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        ClockRange window,

        @Schema(
                description = "The last local date and time at which it may be due, or a date, whose end is meant",
                type = "string",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "2031-05-31T18:00")
        @Nullable
        String until,

        @Schema(
                description = "How many occurrences it has, from start; not beside until",
                minimum = "1",
                maximum = "100000",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        Integer count,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED),
                maxItems = 1000,
                schema =
                        @Schema(
                                type = "string",
                                description = "Dates whose occurrences are left out",
                                example = "2030-12-27"))
        @Nullable
        List<String> exceptDates,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED),
                maxItems = 1000,
                schema =
                        @Schema(
                                type = "string",
                                description = "Occurrences that are left out, as local times (EXDATE)",
                                example = "2030-06-07T18:00"))
        @Nullable
        List<String> except,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED),
                maxItems = 1000,
                schema =
                        @Schema(
                                type = "string",
                                description = "Occurrences beside the rule's, as local times (RDATE)",
                                example = "2030-06-08T12:00"))
        @Nullable
        List<String> extra,

        @Schema(
                description = "What it does on a day that its user does not work; fire when absent",
                type = "string",
                allowableValues = {"fire", "skip", "before", "after"},
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "fire")
        String onDayOff,

        @Schema(
                description = "Local date and time from which the rule counts",
                type = "string",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "2030-05-31T18:00")
        String start,

        @Schema(
                description = "The IANA zone that the rule is bound to",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "Europe/Moscow")
        @Nullable
        String zone,

        @Schema(
                description = "Whether the rule follows the zone of its user",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "false")
        boolean floating) {

    /** With its rule in every form that says it. */
    public static Repeat of(Recurring recurring) {
        return written(recurring, RuleText.of(recurring.rule()));
    }

    /** With its rule in one form: as fields where they say it, as text without an end otherwise. */
    public static Repeat inOneForm(Recurring recurring) {
        return written(
                recurring,
                isSpelled(recurring) ? null : RuleText.of(recurring.rule().limited(Limit.NEVER)));
    }

    private static Repeat written(Recurring recurring, @Nullable String rrule) {
        Rule rule = recurring.rule();
        boolean spelled = isSpelled(recurring);
        Exceptions exceptions = recurring.exceptions();
        return new Repeat(
                spelled ? lowerCased(rule.frequency()) : null,
                spelled ? rule.interval() : null,
                spelled ? weekdays(rule).stream().map(Repeat::lowerCased).toList() : null,
                rrule,
                recurring.times() instanceof TimesOfDay.At(var times) ? texts(times) : null,
                recurring.times() instanceof TimesOfDay.Window window ? ClockRange.of(window) : null,
                rule.limit() instanceof Limit.Until(var last) ? last.toString() : null,
                rule.limit() instanceof Limit.Times(int count) ? count : null,
                texts(exceptions.days()),
                texts(exceptions.without()),
                texts(exceptions.extra()),
                lowerCased(recurring.onDayOff()),
                recurring.start().toString(),
                Clock.zone(recurring.zoning()),
                recurring.floats());
    }

    /** Whether frequency, interval and weekdays say all of the rule but its end. */
    private static boolean isSpelled(Recurring recurring) {
        Rule rule = recurring.rule();
        return rule.frequency() != Frequency.SECONDLY
                && rule.interval() <= RuleFields.MOST_UNITS
                && RuleFields.spelled(rule.frequency(), rule.interval(), weekdays(rule), recurring.start())
                        .equals(rule.limited(Limit.NEVER));
    }

    private static Set<DayOfWeek> weekdays(Rule rule) {
        return rule.weekdays().stream()
                .map(NthWeekday::weekday)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static String lowerCased(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
