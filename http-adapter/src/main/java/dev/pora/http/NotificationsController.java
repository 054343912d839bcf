package dev.pora.http;

import dev.pora.channel.Destination;
import dev.pora.notification.Draft;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Scheduling.Removal;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.schedule.Recurring;
import dev.pora.user.User;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notifications of one user; an id of anybody else's is unknown here. */
@Api
@Tag(name = "notifications")
@Controller(NotificationsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NotificationsController {
    static final String PATH = UsersController.PATH + "/notifications";

    private final People people;
    private final Notifications notifications;
    private final Scheduling scheduling;

    NotificationsController(People people, Ports ports, Scheduling scheduling) {
        this.people = people;
        this.notifications = ports.notifications();
        this.scheduling = scheduling;
    }

    @Post
    @Operation(operationId = "createNotification", summary = "Schedule a notification")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewNotificationBody.class),
                            examples = {
                                @ExampleObject(name = "At an instant", value = Examples.INSTANT),
                                @ExampleObject(name = "At a local time", value = Examples.LOCAL),
                                @ExampleObject(name = "Every Friday", value = Examples.WEEKLY),
                                @ExampleObject(name = "Every morning, wherever the user is", value = Examples.FLOATING)
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "It is scheduled",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = NotificationAnswer.class)))
    HttpResponse<NotificationAnswer> create(@PathVariable String telegramId, @Body byte[] body) {
        User user = people.require(telegramId);
        NewNotification wanted = NewNotification.read(body);
        refuseFloatingNowhere(user, wanted);
        Draft draft =
                new Draft(user.id(), wanted.event(), wanted.schedule(), Destination.privateChatOf(user.telegramId()));
        return switch (scheduling.schedule(user, draft)) {
            case Scheduled.Saved(Notification saved, var first) ->
                HttpResponse.created(NotificationAnswer.of(saved, Optional.of(first)), location(user, saved.id()));
            case Scheduled.AlreadyPast() -> throw past(wanted);
        };
    }

    @Get
    @Operation(operationId = "listNotifications", summary = "List a user's notifications, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = NotificationList.class)))
    NotificationList list(
            @PathVariable String telegramId,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryValue
                    @Nullable
                    String limit,
            @Parameter(description = "The value of next from the page before") @QueryValue @Nullable String cursor) {
        int most = Parameters.limit(limit);
        User user = people.require(telegramId);
        List<Notification> found = notifications.list(user.id(), Parameters.page(most, cursor));
        List<Notification> page = found.subList(0, Math.min(most, found.size()));
        String next =
                found.size() > most ? Parameters.cursorAfter(page.getLast().id()) : null;
        return new NotificationList(page.stream().map(this::shown).toList(), next);
    }

    @Get("/{id}")
    @Operation(operationId = "getNotification", summary = "Show a notification with its next due time")
    @ApiResponse(
            responseCode = "200",
            description = "The notification",
            content = @Content(schema = @Schema(implementation = NotificationAnswer.class)))
    NotificationAnswer get(@PathVariable String telegramId, @PathVariable String id) {
        User user = people.require(telegramId);
        return Parameters.notificationId(id)
                .flatMap(known -> notifications.find(user.id(), known))
                .map(this::shown)
                .orElseThrow(NotificationsController::unknown);
    }

    @Delete("/{id}")
    @Operation(operationId = "deleteNotification", summary = "Delete a notification")
    @ApiResponse(
            responseCode = "200",
            description = "It is gone; the answer says whether a message of it had left already",
            content = @Content(schema = @Schema(implementation = Deletion.class)))
    Deletion delete(@PathVariable String telegramId, @PathVariable String id) {
        User user = people.require(telegramId);
        NotificationId known = Parameters.notificationId(id).orElseThrow(NotificationsController::unknown);
        return switch (scheduling.remove(user.id(), known)) {
            case Removal.Removed(Notification removed) -> Deletion.of(removed.id(), false);
            case Removal.BeingSent(Notification removed) -> Deletion.of(removed.id(), true);
            case Removal.NotFound() -> throw unknown();
        };
    }

    private NotificationAnswer shown(Notification notification) {
        return NotificationAnswer.of(notification, scheduling.nextOf(notification));
    }

    private static void refuseFloatingNowhere(User user, NewNotification wanted) {
        if (wanted.schedule().floats() && user.zone().isEmpty()) {
            throw Refused.blaming(Fault.inBody(
                    "/repeat/floating", "The user has no zone yet to float with", "Set the user's zone, or give one"));
        }
    }

    private static Refused past(NewNotification wanted) {
        String path = wanted.schedule() instanceof Recurring ? "/repeat/start" : "/at";
        return Refused.blaming(Fault.inBody(path, "That time is past", "A time in the future"));
    }

    private static Refused unknown() {
        return Refused.because(ProblemType.NOT_FOUND, "This user has no notification with this id.");
    }

    private static URI location(User user, NotificationId id) {
        return URI.create(UsersController.location(user.telegramId()) + "/notifications/" + id.value());
    }
}
