package dev.pora.http.form;

import dev.pora.schedule.AfterDone;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A schedule that counts from when it was done, as callers read and write it. */
@Serdeable
@Schema(name = "AfterDone", description = "Due some time after it was done. Give a zone, or floating: true.")
public record AfterDoneForm(
        @Schema(
                description = "From done to the next occurrence, of one unit: PT90M, PT8H, P3D, P2W, P1M, P1Y",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "P3D")
        String gap,

        @Schema(
                description = "Local date and time of the occurrence that is ahead, or was told and is not done yet;"
                        + " gaps of days and longer keep its time of day",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "2030-05-31T09:00")
        String first,

        @Schema(
                description = "The IANA zone that it is bound to; UTC for gaps of hours and minutes once done",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "Europe/Moscow")
        @Nullable
        String zone,

        @Schema(
                description = "Whether it follows the zone of its user; not with gaps of hours and minutes",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "false")
        boolean floating) {
    public static AfterDoneForm of(AfterDone rule) {
        return new AfterDoneForm(rule.gap().text(), rule.next().toString(), Clock.zone(rule.zoning()), rule.floats());
    }
}
