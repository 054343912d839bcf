package dev.pora.http.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of a batch. */
@Serdeable
@Schema(name = "BatchAnswer", description = "What became of each notification of a batch, in their order.")
record BatchAnswer(
        @Schema(description = "How many are scheduled", example = "2")
        int made,

        @Schema(description = "How many were refused", example = "0")
        int refused,

        @JsonInclude(JsonInclude.Include.ALWAYS) List<BatchResult> results) {

    static BatchAnswer of(List<BatchResult> results) {
        int made = (int)
                results.stream().filter(result -> result.notification() != null).count();
        return new BatchAnswer(made, results.size() - made, results);
    }
}
