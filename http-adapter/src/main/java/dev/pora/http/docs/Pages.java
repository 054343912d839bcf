package dev.pora.http.docs;

import dev.pora.http.HttpSettings.Link;
import dev.pora.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The HTML of the small pages; everything that is put into it is escaped. */
@Singleton
final class Pages {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="stylesheet" href="/api/docs/pora.css">
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;
    private static final List<Link> OWN = List.of(
            new Link("API documentation", "/api/docs"),
            new Link("API description (OpenAPI)", "/api/openapi.yml"),
            new Link("Health", "/health"),
            new Link("Metrics (Prometheus)", "/prometheus"));

    String start(List<Link> others) {
        String items = Stream.concat(others.stream(), OWN.stream())
                .map(link -> "<li><a href=\"%s\">%s</a></li>".formatted(escaped(link.href()), escaped(link.label())))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted("Pora", "<p>A reminder service: it is time.</p>\n<ul>\n" + items + "\n</ul>");
    }

    String problems() {
        String terms = Arrays.stream(ProblemType.values())
                .map(type -> "<dt id=\"%s\">%d: %s</dt>\n<dd>%s</dd>"
                        .formatted(type.slug(), type.status().getCode(), escaped(type.title()), escaped(type.advice())))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted("Problems that the API answers with", "<dl>\n" + terms + "\n</dl>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
