package dev.pora.http.form;

import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** When the parts of a day are for somebody, as callers read and write them. */
@Serdeable
@Schema(
        name = "DayParts",
        description = "Which time is meant by the name of a part of the day. In a change what is absent stays, and null"
                + " stands for the usual time.")
public record DayPartsForm(
        @Schema(description = "Usually 07:00", example = "06:30") @Nullable
        String earlyMorning,

        @Schema(description = "Usually 09:00", example = "08:00") @Nullable
        String morning,

        @Schema(description = "Usually 13:00", example = "13:00") @Nullable
        String lunch,

        @Schema(description = "Usually 15:00", example = "15:00") @Nullable
        String afternoon,

        @Schema(description = "Usually 18:00", example = "18:00") @Nullable
        String endOfDay,

        @Schema(description = "Usually 19:00", example = "20:00") @Nullable
        String evening,

        @Schema(description = "Usually 22:00", example = "23:30") @Nullable
        String night) {

    public static DayPartsForm of(Habits habits) {
        return new DayPartsForm(
                habits.time(DayPart.EARLY_MORNING).toString(),
                habits.time(DayPart.MORNING).toString(),
                habits.time(DayPart.LUNCH).toString(),
                habits.time(DayPart.AFTERNOON).toString(),
                habits.time(DayPart.END_OF_DAY).toString(),
                habits.time(DayPart.EVENING).toString(),
                habits.time(DayPart.NIGHT).toString());
    }

    /** Never empty; what was wrong in it was noted. */
    public static Optional<UnaryOperator<Habits>> read(Fields fields) {
        List<DayPart> parts = List.of(DayPart.values());
        List<UnaryOperator<Habits>> edits =
                parts.stream().flatMap(part -> edit(fields, part).stream()).toList();
        fields.onlyThese(parts.stream().map(DayPartsForm::name).toArray(String[]::new));
        return Optional.of(habits -> applied(edits, habits));
    }

    private static Habits applied(List<UnaryOperator<Habits>> edits, Habits habits) {
        Habits changed = habits;
        for (UnaryOperator<Habits> edit : edits) {
            changed = edit.apply(changed);
        }
        return changed;
    }

    private static Optional<UnaryOperator<Habits>> edit(Fields fields, DayPart part) {
        return fields.edit(
                name(part), Kind.MINUTE_OF_DAY, (habits, time) -> habits.with(part, time.orElseGet(part::usual)));
    }

    private static String name(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> "earlyMorning";
            case MORNING -> "morning";
            case LUNCH -> "lunch";
            case AFTERNOON -> "afternoon";
            case END_OF_DAY -> "endOfDay";
            case EVENING -> "evening";
            case NIGHT -> "night";
        };
    }
}
