package dev.pora.http.notification;

import dev.pora.http.access.Api;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.description.Examples;
import dev.pora.http.form.NotificationBody;
import dev.pora.http.problem.Problem;
import dev.pora.http.problem.Refused;
import dev.pora.http.retry.Retries;
import dev.pora.http.user.People;
import dev.pora.http.user.UsersController;
import dev.pora.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Many notifications at once. */
@Api
@Tag(name = "notifications")
@Controller(UsersController.PATH + "/notifications:batch")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BatchController {
    private static final int MOST = 1000;

    private final People people;
    private final Making making;
    private final Retries retries;

    BatchController(People people, Making making, Retries retries) {
        this.people = people;
        this.making = making;
        this.retries = retries;
    }

    @Post
    @Operation(
            operationId = "createNotifications",
            summary = "Schedule up to 1,000 notifications",
            description = "Each is made or refused by itself; the answer tells of each in the order of the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Batch.class),
                            examples = @ExampleObject(name = "Two", value = Examples.BATCH)))
    @ApiResponse(
            responseCode = "200",
            description = "What became of each",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    BatchAnswer create(HttpRequest<?> request, @PathVariable String telegramId, @Body byte[] body) {
        return retries.once(request, body, () -> {
            User user = people.require(telegramId);
            Fields fields = Fields.of(body);
            List<JsonNode> wanted = fields.list("notifications", Kind.OBJECT, MOST);
            if (!fields.has("notifications")) {
                fields.fault("notifications", "This field is missing", "A list of at most " + MOST);
            }
            fields.onlyThese("notifications");
            fields.refuseFaults();
            String path = request.getUri().getRawPath();
            return BatchAnswer.of(
                    wanted.stream().map(each -> result(user, each, path)).toList());
        });
    }

    private BatchResult result(User user, JsonNode wanted, String path) {
        try {
            return BatchResult.made(making.make(user, Fields.of(wanted)));
        } catch (Refused refused) {
            return BatchResult.refused(Problem.of(refused, path));
        }
    }

    @Schema(name = "Batch")
    record Batch(
            @Schema(
                    description = "Each as it would be sent alone, at most 1,000",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<NotificationBody> notifications) {}
}
