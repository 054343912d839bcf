package dev.pora.http.docs;

import dev.pora.http.HttpSettings;
import dev.pora.http.problem.Hardening;
import dev.pora.http.problem.ProblemType;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** The small pages for people: where to look, and what each problem means. */
@Hidden
@Controller
final class PagesController {
    private static final String POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    private final Pages pages;
    private final HttpSettings settings;

    PagesController(Pages pages, HttpSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    @Get("/")
    @Produces(MediaType.TEXT_HTML)
    MutableHttpResponse<String> start() {
        return page(pages.start(settings.links()));
    }

    @Get(ProblemType.PAGE)
    @Produces(MediaType.TEXT_HTML)
    MutableHttpResponse<String> problems() {
        return page(pages.problems());
    }

    private static MutableHttpResponse<String> page(String html) {
        return Hardening.policy(HttpResponse.ok(html), POLICY);
    }
}
