package dev.pora.http.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pora.http.form.NotificationBody;
import dev.pora.notification.EventName;
import dev.pora.phrase.Context;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.wording.Wording;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be meant by a phrase. */
@Serdeable
@Schema(name = "Reading", description = "What may be meant by a phrase.")
record ReadingAnswer(
        @Schema(
                type = "string",
                allowableValues = {"understood", "unclear", "nothing"},
                description = "understood: there is one option, and it is meant; unclear: one of the options has to be"
                        + " chosen, if there are any; nothing: it says no time",
                example = "understood")
        String kind,

        @Schema(description = "The phrase without the words of time; may be empty", example = "tea")
        String event,

        @Schema(description = "Why it is unclear; absent otherwise") @Nullable
        DoubtAnswer doubt,

        @ArraySchema(arraySchema = @Schema(description = "What may be meant, best first"))
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<Option> options) {

    static ReadingAnswer of(Reading reading, Context context) {
        return new ReadingAnswer(
                switch (reading) {
                    case Reading.Understood _ -> "understood";
                    case Reading.Unclear _ -> "unclear";
                    case Reading.Nothing _ -> "nothing";
                },
                reading.event(),
                reading instanceof Reading.Unclear unclear ? DoubtAnswer.of(unclear, context) : null,
                reading.options().stream()
                        .map(option -> Option.of(option, context))
                        .toList());
    }

    /** One thing that may be meant. */
    @Serdeable
    @Schema(name = "Option")
    record Option(
            @Schema(description = "The schedule in the language of the reading", example = "every day at 09:00")
            String words,

            @ArraySchema(
                    arraySchema =
                            @Schema(description = "What to POST to make it: one notification, or several of one event"))
            @JsonInclude(JsonInclude.Include.ALWAYS)
            List<NotificationBody> notifications,

            @ArraySchema(arraySchema = @Schema(description = "The first of its occurrences, five at most, in UTC"))
            @JsonInclude(JsonInclude.Include.ALWAYS)
            List<Instant> next) {
        private static final int SHOWN = 5;
        private static final EventName NOTHING_SAID = new EventName("…");

        static Option of(Reading.Option option, Context context) {
            EventName event = option.event().isBlank() ? NOTHING_SAID : new EventName(option.event());
            return new Option(
                    Words.inWords(option.schedules(), context.zone(), Wording.of(context.language())),
                    option.schedules().stream()
                            .map(schedule -> NotificationBody.of(event, schedule))
                            .toList(),
                    option.schedules().stream()
                            .flatMap(schedule -> first(schedule, context))
                            .sorted()
                            .distinct()
                            .limit(SHOWN)
                            .toList());
        }

        private static Stream<Instant> first(Schedule schedule, Context context) {
            UserCalendar calendar = UserCalendar.in(context.zone());
            return Stream.iterate(
                            schedule.next(context.now(), calendar),
                            Optional::isPresent,
                            previous -> previous.flatMap(at -> schedule.next(at, calendar)))
                    .flatMap(Optional::stream)
                    .limit(SHOWN);
        }
    }
}
