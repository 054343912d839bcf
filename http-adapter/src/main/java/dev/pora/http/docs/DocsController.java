package dev.pora.http.docs;

import dev.pora.http.problem.Hardening;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** The description of the API, and Swagger UI to read it with; nothing is loaded from elsewhere. */
@Hidden
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocsController {
    /** Swagger UI sets style attributes and draws its icons from data: addresses; its scripts stay in files. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Assets assets;

    DocsController(Assets assets) {
        this.assets = assets;
    }

    @Get("/openapi.yml")
    MutableHttpResponse<byte[]> description() {
        return served(Assets.DESCRIPTION);
    }

    @Get("/docs")
    MutableHttpResponse<byte[]> docs() {
        return Hardening.policy(asset("docs.html"), POLICY);
    }

    @Get("/docs/{name}")
    MutableHttpResponse<byte[]> asset(@PathVariable String name) {
        return assets.named(name)
                .map(DocsController::served)
                .orElseThrow(() -> Refused.because(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.advice()));
    }

    private static MutableHttpResponse<byte[]> served(Assets.Asset asset) {
        return HttpResponse.ok(asset.bytes())
                .contentType(asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
