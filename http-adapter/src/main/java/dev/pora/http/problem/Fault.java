package dev.pora.http.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** One place of a request that is wrong. */
@Serdeable
@Schema(name = "Fault", description = "One place of the request that is wrong.")
public record Fault(
        @Schema(description = "body, query, path or header", example = "body")
        String in,

        @Schema(
                description = "A JSON Pointer (RFC 6901) into the body, or a parameter's name",
                example = "/repeat/zone")
        String path,

        @Schema(example = "\"Mars/Base\" is no time zone") String wrong,

        @Schema(description = "What would work", example = "An IANA name such as Europe/Moscow")
        String expected) {

    public static Fault inBody(String path, String wrong, String expected) {
        return new Fault("body", path, wrong, expected);
    }

    public static Fault inQuery(String name, String wrong, String expected) {
        return new Fault("query", name, wrong, expected);
    }

    public static Fault inHeader(String name, String wrong, String expected) {
        return new Fault("header", name, wrong, expected);
    }

    public static Fault inPath(String name, String wrong, String expected) {
        return new Fault("path", name, wrong, expected);
    }
}
