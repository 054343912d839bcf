package dev.pora.http.notification;

import dev.pora.delivery.Deliveries;
import dev.pora.http.Ports;
import dev.pora.http.access.Api;
import dev.pora.http.body.Parameters;
import dev.pora.http.user.People;
import dev.pora.notification.Notification;
import dev.pora.notification.Scheduling;
import dev.pora.user.User;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a notification will be due, and what became of it so far. */
@Api
@Tag(name = "notifications")
@Controller(NotificationsController.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutlookController {
    private final People people;
    private final Belongings belongings;
    private final Scheduling scheduling;
    private final Deliveries deliveries;

    OutlookController(People people, Belongings belongings, Scheduling scheduling, Ports ports) {
        this.people = people;
        this.belongings = belongings;
        this.scheduling = scheduling;
        this.deliveries = ports.deliveries();
    }

    @Get("/occurrences")
    @Operation(
            operationId = "listOccurrences",
            summary = "List the occurrences that its schedule foresees, the next first",
            description = "What was put off is not among them; a paused one has them all the same.")
    @ApiResponse(
            responseCode = "200",
            description = "The next ones, fewer when the schedule ends",
            content = @Content(schema = @Schema(implementation = OccurrenceList.class)))
    OccurrenceList occurrences(
            @PathVariable String telegramId,
            @PathVariable String id,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryValue
                    @Nullable
                    String limit) {
        int most = Parameters.limit(limit);
        User user = people.require(telegramId);
        Notification notification = belongings.require(user, id);
        return new OccurrenceList(scheduling.upcoming(user, notification, most));
    }

    @Get("/deliveries")
    @Operation(operationId = "listDeliveries", summary = "List the attempts to tell it, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "The latest ones",
            content = @Content(schema = @Schema(implementation = DeliveryList.class)))
    DeliveryList deliveries(
            @PathVariable String telegramId,
            @PathVariable String id,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryValue
                    @Nullable
                    String limit) {
        int most = Parameters.limit(limit);
        User user = people.require(telegramId);
        Notification notification = belongings.require(user, id);
        return DeliveryList.of(deliveries.of(user.id(), notification.id(), most));
    }
}
