package dev.pora.http.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** When a notification will be due. */
@Serdeable
@Schema(name = "OccurrenceList", description = "Instants in UTC, the next first.")
record OccurrenceList(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Instant> items) {}
