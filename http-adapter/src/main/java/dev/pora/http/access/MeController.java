package dev.pora.http.access;

import dev.pora.access.Token;
import dev.pora.http.Ports;
import dev.pora.user.User;
import dev.pora.user.Users;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the caller may do. */
@Api
@Tag(name = "tokens")
@Controller(Api.BASE + "/me")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MeController {
    private final Users users;

    MeController(Ports ports) {
        this.users = ports.ledger().users();
    }

    @Get
    @Needs({})
    @Operation(operationId = "getMe", summary = "Show what the token opens that came with the request")
    @ApiResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
    TokenAnswer me(HttpRequest<?> request) {
        Token token = Bearer.of(request);
        return TokenAnswer.of(token, token.rights().user().flatMap(users::find).map(User::telegramId));
    }
}
