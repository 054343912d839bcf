package dev.pora.http.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pora.delivery.Delivery;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What became of a notification so far. */
@Serdeable
@Schema(name = "DeliveryList", description = "Attempts to tell a notification, the latest first.")
record DeliveryList(@JsonInclude(JsonInclude.Include.ALWAYS) List<Attempt> items) {
    static DeliveryList of(List<Delivery> deliveries) {
        return new DeliveryList(deliveries.stream().map(Attempt::of).toList());
    }

    /** One attempt, or one that was not made by policy. */
    @Serdeable
    @Schema(name = "Delivery", description = "One attempt to tell, or one that was not made by policy.")
    record Attempt(
            @Schema(
                    description = "occurrence: on time; snoozed: put off before; pre_alert: in advance; nag: again;"
                            + " notice: that it could not be told",
                    type = "string",
                    allowableValues = {"occurrence", "snoozed", "pre_alert", "nag", "notice"},
                    example = "occurrence")
            String kind,

            @Schema(description = "The instant of the schedule that it is about")
            Instant occurrence,

            @Schema(description = "The number of this attempt, from 1", example = "1")
            int attempt,

            @Schema(
                    description = "delivered; skipped or expired by the lateness policy; everything else says why not",
                    type = "string",
                    allowableValues = {
                        "delivered",
                        "try_after",
                        "unreachable",
                        "moved",
                        "refused",
                        "channel_down",
                        "unknown",
                        "skipped",
                        "expired"
                    },
                    example = "delivered")
            String result,

            @Schema(description = "The channel's name of the message when delivered, otherwise the reason")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            String detail,

            @Schema(
                    description = "From the planned instant to the end of the attempt, in milliseconds",
                    example = "214")
            long latencyMs,

            @Schema(description = "When it was recorded") Instant at) {
        static Attempt of(Delivery delivery) {
            return new Attempt(
                    lowerCased(delivery.kind()),
                    delivery.occurrence(),
                    delivery.attempt(),
                    lowerCased(delivery.result()),
                    delivery.detail(),
                    delivery.latency().toMillis(),
                    delivery.at());
        }

        private static String lowerCased(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
