package dev.pora.http.notification;

import dev.pora.http.access.Api;
import dev.pora.http.body.Bodies;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.description.Examples;
import dev.pora.http.form.Putting;
import dev.pora.http.problem.Problem;
import dev.pora.http.problem.Refusals;
import dev.pora.http.retry.Retries;
import dev.pora.http.user.People;
import dev.pora.notification.Answering;
import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Notification;
import dev.pora.notification.Snooze;
import dev.pora.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to one notification; each answers how it stands then, and what takes that back. */
@Api
@Tag(name = "actions")
@Controller(NotificationsController.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiResponse(
        responseCode = "200",
        description = "It is done",
        content = @Content(schema = @Schema(implementation = ChangeAnswer.class)))
@ApiResponse(
        responseCode = "409",
        description = "It cannot be done as the notification stands now; code says why",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class ActionsController {
    private final People people;
    private final Belongings belongings;
    private final Changing changing;
    private final Answering answering;
    private final AnsweredOccurrence occurrences;
    private final Retries retries;

    ActionsController(
            People people,
            Belongings belongings,
            Changing changing,
            Answering answering,
            AnsweredOccurrence occurrences,
            Retries retries) {
        this.people = people;
        this.belongings = belongings;
        this.changing = changing;
        this.answering = answering;
        this.occurrences = occurrences;
        this.retries = retries;
    }

    @Post("/skip")
    @Operation(
            operationId = "skipNext",
            summary = "Leave the next occurrence out",
            description = "A single one is over then, a series goes on after it.")
    ChangeAnswer skip(
            HttpRequest<?> request,
            @PathVariable String telegramId,
            @PathVariable String id,
            @Body @Nullable String body) {
        return retries.once(request, body, () -> {
            Bodies.requireNothing(body);
            User user = people.require(telegramId);
            return answer(user, changing.skipNext(user, belongings.unchanged(request, user, id)), "");
        });
    }

    @Post("/pause")
    @Operation(operationId = "pauseNotification", summary = "Tell nothing until it is resumed")
    ChangeAnswer pause(
            HttpRequest<?> request,
            @PathVariable String telegramId,
            @PathVariable String id,
            @Body @Nullable String body) {
        return retries.once(request, body, () -> {
            Bodies.requireNothing(body);
            User user = people.require(telegramId);
            return answer(user, changing.pause(user, belongings.unchanged(request, user, id)), "");
        });
    }

    @Post("/resume")
    @Operation(
            operationId = "resumeNotification",
            summary = "Go on after a pause",
            description = "What came due meanwhile is told as its lateness policy says.")
    ChangeAnswer resume(
            HttpRequest<?> request,
            @PathVariable String telegramId,
            @PathVariable String id,
            @Body @Nullable String body) {
        return retries.once(request, body, () -> {
            Bodies.requireNothing(body);
            User user = people.require(telegramId);
            return answer(user, changing.resume(user, belongings.unchanged(request, user, id)), "");
        });
    }

    @Post("/done")
    @Operation(
            operationId = "markDone",
            summary = "Say that an occurrence is done",
            description = "It nags no more and is not told any more; a series goes on.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ActionBodies.Done.class),
                            examples = @ExampleObject(name = "That one", value = Examples.DONE)))
    ChangeAnswer done(
            HttpRequest<?> request,
            @PathVariable String telegramId,
            @PathVariable String id,
            @Body @Nullable String body) {
        return retries.once(request, body, () -> {
            User user = people.require(telegramId);
            Notification notification = belongings.require(user, belongings.unchanged(request, user, id));
            Fields fields = Fields.ofOptional(body);
            Optional<Instant> named = fields.optional("occurrence", Kind.INSTANT);
            fields.onlyThese("occurrence");
            fields.refuseFaults();
            Instant occurrence = occurrences.of(user, notification, named);
            return answer(user, answering.done(user, notification.id(), occurrence), "/occurrence");
        });
    }

    @Post("/snooze")
    @Operation(
            operationId = "snooze",
            summary = "Put an occurrence off",
            description = "This one alone comes again later; a series stays where it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ActionBodies.Snooze.class),
                            examples = {
                                @ExampleObject(name = "For ten minutes", value = Examples.SNOOZE_FOR),
                                @ExampleObject(name = "Until the evening", value = Examples.SNOOZE_UNTIL)
                            }))
    ChangeAnswer snooze(
            HttpRequest<?> request, @PathVariable String telegramId, @PathVariable String id, @Body byte[] body) {
        return retries.once(request, body, () -> {
            User user = people.require(telegramId);
            Notification notification = belongings.require(user, belongings.unchanged(request, user, id));
            Fields fields = Fields.of(body);
            Optional<Instant> named = fields.optional("occurrence", Kind.INSTANT);
            Optional<Snooze> snooze = Putting.off(fields);
            fields.onlyThese("occurrence", "until", "for");
            fields.refuseFaults();
            Instant occurrence = occurrences.of(user, notification, named);
            return answer(user, answering.snooze(user, notification.id(), occurrence, snooze.orElseThrow()), "/until");
        });
    }

    @Post("/move")
    @Operation(
            operationId = "moveNext",
            summary = "Let the next occurrence come at another time",
            description = "That one alone; those after it stay where they are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ActionBodies.Move.class),
                            examples = @ExampleObject(name = "To the evening", value = Examples.MOVE)))
    ChangeAnswer move(
            HttpRequest<?> request, @PathVariable String telegramId, @PathVariable String id, @Body byte[] body) {
        return retries.once(request, body, () -> {
            User user = people.require(telegramId);
            Instant to = Bodies.instant(body, "to");
            return answer(user, changing.moveNext(user, belongings.unchanged(request, user, id), to), "/to");
        });
    }

    @Post("/end")
    @Operation(
            operationId = "endSeries",
            summary = "End a series early",
            description = "Nothing of it is due after the given time.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ActionBodies.End.class),
                            examples = @ExampleObject(name = "With the year", value = Examples.END)))
    ChangeAnswer end(
            HttpRequest<?> request, @PathVariable String telegramId, @PathVariable String id, @Body byte[] body) {
        return retries.once(request, body, () -> {
            User user = people.require(telegramId);
            Instant after = Bodies.instant(body, "after");
            return answer(user, changing.end(user, belongings.unchanged(request, user, id), after), "/after");
        });
    }

    private static ChangeAnswer answer(User user, Changed changed, String path) {
        return ChangeAnswer.of(Refusals.made(changed, path), user);
    }
}
