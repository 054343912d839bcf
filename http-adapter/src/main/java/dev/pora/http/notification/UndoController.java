package dev.pora.http.notification;

import dev.pora.http.access.Api;
import dev.pora.http.body.Parameters;
import dev.pora.http.problem.Problem;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import dev.pora.http.retry.Retries;
import dev.pora.http.user.People;
import dev.pora.http.user.UsersController;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Takes changes back. */
@Api
@Tag(name = "actions")
@Controller(UsersController.PATH + "/undo/{undo}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UndoController {
    private final People people;
    private final Undoing undoing;
    private final Retries retries;

    UndoController(People people, Undoing undoing, Retries retries) {
        this.people = people;
        this.undoing = undoing;
        this.retries = retries;
    }

    @Post
    @Operation(
            operationId = "undo",
            summary = "Take a change back",
            description = "What it changed stands again exactly as before: once, within 10 minutes.")
    @ApiResponse(
            responseCode = "200",
            description = "The notification as it stands again",
            content = @Content(schema = @Schema(implementation = NotificationAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The notification was told or changed again since",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "410",
            description = "It was taken back already, or is too long ago, or never was",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    NotificationAnswer undo(HttpRequest<?> request, @PathVariable String telegramId, @PathVariable String undo) {
        return retries.once(request, "", () -> undone(telegramId, undo));
    }

    private NotificationAnswer undone(String telegramId, String undo) {
        User user = people.require(telegramId);
        Undone undone =
                Parameters.undoId(undo).map(id -> undoing.undo(user, id)).orElseGet(Undone.Gone::new);
        return switch (undone) {
            case Undone.Back(var notification, var next) -> NotificationAnswer.of(notification, next, user);
            case Undone.Gone() ->
                throw Refused.because(
                        ProblemType.GONE, "This user has no such change, or it was taken back, or is too long ago.");
            case Undone.Overtaken() ->
                throw Refused.because(ProblemType.OVERTAKEN, "The notification was told or changed again since.");
        };
    }
}
