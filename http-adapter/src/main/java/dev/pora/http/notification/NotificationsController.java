package dev.pora.http.notification;

import dev.pora.http.Ports;
import dev.pora.http.access.Api;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Json;
import dev.pora.http.body.Parameters;
import dev.pora.http.description.Examples;
import dev.pora.http.form.NotificationBody;
import dev.pora.http.problem.Problem;
import dev.pora.http.problem.Refusals;
import dev.pora.http.retry.Retries;
import dev.pora.http.user.People;
import dev.pora.http.user.UsersController;
import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.Scheduling;
import dev.pora.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
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
    private final Changing changing;
    private final Belongings belongings;
    private final NotificationChange change;
    private final Making making;
    private final Retries retries;

    NotificationsController(
            People people,
            Ports ports,
            Scheduling scheduling,
            Changing changing,
            Belongings belongings,
            NotificationChange change,
            Making making,
            Retries retries) {
        this.people = people;
        this.notifications = ports.ledger().notifications();
        this.scheduling = scheduling;
        this.changing = changing;
        this.belongings = belongings;
        this.change = change;
        this.making = making;
        this.retries = retries;
    }

    @Post
    @Operation(operationId = "createNotification", summary = "Schedule a notification")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NotificationBody.class),
                            examples = {
                                @ExampleObject(name = "In words", value = Examples.IN_WORDS),
                                @ExampleObject(name = "At an instant", value = Examples.INSTANT),
                                @ExampleObject(name = "At a local time", value = Examples.LOCAL),
                                @ExampleObject(name = "Wherever the user is then", value = Examples.FLOATING_ONCE),
                                @ExampleObject(name = "Every Friday", value = Examples.WEEKLY),
                                @ExampleObject(
                                        name = "A rule as text, twice a day, with an end",
                                        value = Examples.RRULE),
                                @ExampleObject(name = "Every 45 minutes in a window", value = Examples.WINDOW),
                                @ExampleObject(name = "Three days after it was done", value = Examples.AFTER_DONE),
                                @ExampleObject(name = "With everything about attention", value = Examples.INSISTENT),
                                @ExampleObject(name = "Every morning, wherever the user is", value = Examples.FLOATING)
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "It is scheduled",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = NotificationAnswer.class)))
    HttpResponse<NotificationAnswer> create(
            HttpRequest<?> request, @PathVariable String telegramId, @Body byte[] body) {
        return retries.once(request, body, () -> {
            User user = people.require(telegramId);
            NotificationAnswer made = making.make(user, Fields.of(body));
            return HttpResponse.created(made, location(user, made.id()));
        });
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
        return new NotificationList(
                page.stream().map(each -> belongings.shown(user, each)).toList(), next);
    }

    @Get("/{id}")
    @Operation(operationId = "getNotification", summary = "Show a notification with its next due time")
    @ApiResponse(
            responseCode = "200",
            description = "The notification",
            content = @Content(schema = @Schema(implementation = NotificationAnswer.class)))
    NotificationAnswer get(@PathVariable String telegramId, @PathVariable String id) {
        User user = people.require(telegramId);
        return belongings.shown(user, belongings.require(user, id));
    }

    @Patch("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Operation(
            operationId = "changeNotification",
            summary = "Change what is told, when, or how insistently",
            description =
                    "A merge patch (RFC 7396) of what could be sent to make it: objects are merged field by field,"
                            + " null removes. The schedule changes for all that follow.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ActionBodies.Change.class),
                            examples = {
                                @ExampleObject(name = "Another time of day", value = Examples.CHANGE_TIMES),
                                @ExampleObject(name = "Follow the user", value = Examples.CHANGE_CLOCK),
                                @ExampleObject(name = "Announced, and no nagging", value = Examples.CHANGE_ATTENTION)
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "It is changed",
            content = @Content(schema = @Schema(implementation = ChangeAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "It cannot be changed so as it stands now; code says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    ChangeAnswer change(
            HttpRequest<?> request, @PathVariable String telegramId, @PathVariable String id, @Body byte[] body) {
        return retries.once(request, body, () -> {
            User user = people.require(telegramId);
            NotificationId known = belongings
                    .require(user, belongings.unchanged(request, user, id))
                    .id();
            JsonNode patch = Json.object(body);
            Changed changed = changing.revise(user, known, present -> change.read(patch, present, user));
            return ChangeAnswer.of(Refusals.made(changed, path(patch)), user);
        });
    }

    @Delete("/{id}")
    @Operation(operationId = "deleteNotification", summary = "Delete a notification")
    @ApiResponse(
            responseCode = "200",
            description = "It is gone; the answer says whether a message of it had left already",
            content = @Content(schema = @Schema(implementation = Deletion.class)))
    Deletion delete(HttpRequest<?> request, @PathVariable String telegramId, @PathVariable String id) {
        return retries.once(request, "", () -> {
            User user = people.require(telegramId);
            NotificationId known = belongings.unchanged(request, user, id);
            return Deletion.of(Refusals.made(scheduling.remove(user, known), ""));
        });
    }

    private static String path(JsonNode patch) {
        if (patch.get("repeat") != null) {
            return "/repeat";
        }
        return patch.get("afterDone") == null ? "/at" : "/afterDone/first";
    }

    private static URI location(User user, String id) {
        return URI.create(UsersController.location(user.telegramId()) + "/notifications/" + id);
    }
}
