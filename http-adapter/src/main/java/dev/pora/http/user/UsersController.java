package dev.pora.http.user;

import dev.pora.access.Scope;
import dev.pora.http.access.Api;
import dev.pora.http.access.Needs;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.body.Parameters;
import dev.pora.http.description.Examples;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import dev.pora.http.retry.EntityTags;
import dev.pora.http.retry.Retries;
import dev.pora.notification.Relocating;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users, by their id at Telegram. */
@Api
@Tag(name = "users")
@Controller(UsersController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class UsersController {
    public static final String PATH = Api.BASE + "/users/{telegramId}";

    private final People people;
    private final Relocating relocating;
    private final Retries retries;
    private final EntityTags tags;

    UsersController(People people, Relocating relocating, Retries retries, EntityTags tags) {
        this.people = people;
        this.relocating = relocating;
        this.retries = retries;
        this.tags = tags;
    }

    @Put
    @Operation(operationId = "putUser", summary = "Create a user, or change one")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = UserBodies.Person.class),
                            examples = @ExampleObject(name = "Everything", value = Examples.USER)))
    @ApiResponse(
            responseCode = "200",
            description = "The user existed and is changed",
            content = @Content(schema = @Schema(implementation = UserAnswer.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The user is created",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = UserAnswer.class)))
    HttpResponse<UserAnswer> put(HttpRequest<?> request, @PathVariable String telegramId, @Body byte[] body) {
        return retries.once(request, body, () -> {
            TelegramId known = Parameters.telegramId(telegramId);
            UserChange change = UserChange.read(body);
            requireUnchanged(request, known);
            return put(people.put(known, change));
        });
    }

    private static HttpResponse<UserAnswer> put(People.Put put) {
        UserAnswer answer = UserAnswer.of(put.user(), moved(put));
        return put.before().isEmpty()
                ? HttpResponse.created(answer, location(put.user().telegramId()))
                : HttpResponse.ok(answer);
    }

    /** Nobody else changes the user then until the transaction ends. */
    private void requireUnchanged(HttpRequest<?> request, TelegramId telegramId) {
        if (EntityTags.isConditional(request)) {
            User held = people.hold(telegramId).orElseThrow(EntityTags::stale);
            tags.require(request, UserAnswer.of(held));
        }
    }

    private static @Nullable MovedAnswer moved(People.Put put) {
        return put.before()
                .flatMap(User::zone)
                .flatMap(from -> put.relocated().map(relocated -> MovedAnswer.of(from, relocated)))
                .orElse(null);
    }

    @Post("/rebind")
    @Operation(
            operationId = "rebindNotifications",
            summary = "Bind what is bound to one zone to another one",
            description =
                    "With the same times of day. The answer to a change of the user's zone says how many there are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = UserBodies.Rebind.class),
                            examples = @ExampleObject(name = "To Tokyo", value = Examples.REBIND)))
    @ApiResponse(
            responseCode = "200",
            description = "They are moved",
            content = @Content(schema = @Schema(implementation = RebindAnswer.class)))
    RebindAnswer rebind(HttpRequest<?> request, @PathVariable String telegramId, @Body byte[] body) {
        return retries.once(request, body, () -> {
            User user = people.require(telegramId);
            Fields fields = Fields.of(body);
            Optional<ZoneId> from = fields.required("from", Kind.ZONE);
            Optional<ZoneId> to = fields.required("to", Kind.ZONE);
            fields.onlyThese("from", "to");
            fields.refuseFaults();
            return new RebindAnswer(relocating
                    .rebind(user, from.orElseThrow(), to.orElseThrow())
                    .count());
        });
    }

    @Get
    @Operation(operationId = "getUser", summary = "Show a user")
    @ApiResponse(
            responseCode = "200",
            description = "The user",
            content = @Content(schema = @Schema(implementation = UserAnswer.class)))
    UserAnswer get(@PathVariable String telegramId) {
        return UserAnswer.of(people.require(telegramId));
    }

    @Delete
    @Needs(Scope.ADMIN)
    @Operation(operationId = "deleteUser", summary = "Forget a user with everything that belongs to them")
    @ApiResponse(responseCode = "204", description = "The user and all their notifications are gone")
    HttpResponse<Void> delete(HttpRequest<?> request, @PathVariable String telegramId) {
        return retries.once(request, "", () -> {
            User user = people.require(telegramId);
            requireUnchanged(request, user.telegramId());
            if (!people.forget(user)) {
                throw Refused.because(ProblemType.NOT_FOUND, "The user was just deleted.");
            }
            return HttpResponse.noContent();
        });
    }

    public static URI location(TelegramId telegramId) {
        return URI.create(Api.BASE + "/users/" + telegramId.value());
    }
}
