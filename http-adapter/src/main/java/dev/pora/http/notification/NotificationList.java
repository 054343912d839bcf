package dev.pora.http.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@Serdeable
@Schema(name = "NotificationList", description = "One page of a user's notifications, the newest first.")
record NotificationList(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<NotificationAnswer> items,

        @Schema(description = "The cursor of the next page; absent on the last one", example = "YmVmb3JlOjE3") @Nullable
        String next) {}
