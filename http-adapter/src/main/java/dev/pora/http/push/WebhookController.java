package dev.pora.http.push;

import dev.pora.http.Ports;
import dev.pora.http.Webhook;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import dev.pora.inbox.Receiver.Receipt;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Carries Telegram's updates to their receiver; when that fails, a 5xx makes Telegram send them again. */
@Tag(name = "webhook")
@Controller(Webhook.USUAL_PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookController {
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private final Ports ports;

    WebhookController(Ports ports) {
        this.ports = ports;
    }

    @Post
    @Operation(operationId = "receiveUpdate", summary = "Take an update from Telegram (in webhook mode only)")
    @SecurityRequirements
    @ApiResponse(responseCode = "200", description = "The update is kept and need not be sent again")
    HttpResponse<Void> receive(@Header(SECRET) @Nullable String secret, @Body String update) {
        Webhook webhook = ports.webhook()
                .orElseThrow(() -> Refused.because(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.advice()));
        if (secret == null || !webhook.knows(secret)) {
            throw Refused.because(ProblemType.FORBIDDEN, "The secret token is missing or wrong.");
        }
        return answer(webhook.receiver().receive(update));
    }

    private static HttpResponse<Void> answer(Receipt receipt) {
        return switch (receipt) {
            case KEPT -> HttpResponse.ok();
            case MALFORMED -> throw Refused.because(ProblemType.MALFORMED, "This is no update.");
        };
    }
}
