package dev.pora.http.problem;

import io.micronaut.http.HttpStatus;

/** Every kind of problem that the door answers with (RFC 9457), and what a caller can do about it. */
public enum ProblemType {
    MALFORMED(
            HttpStatus.BAD_REQUEST,
            "The request cannot be read",
            "Send well-formed HTTP and one well-formed JSON object."),
    INVALID(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "The request says something impossible",
            "Each entry of errors names a place and what would work there."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "No valid token",
            "Send the header Authorization: Bearer TOKEN with a token made by pora token create."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "Not allowed",
            "Use a token with the scope, and for the user, that this needs; a webhook sends the secret that was agreed on."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is no such thing",
            "Look at the description of the API; ids belong to one user."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED, "This method does not work here", "The header Allow names those that do."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation", "Accept application/json."),
    REFUSED(
            HttpStatus.CONFLICT,
            "This cannot be done as it stands now",
            "The code and the detail say why. " + Refusals.CODES),
    OVERTAKEN(
            HttpStatus.CONFLICT,
            "Something else happened since",
            "The notification was told or changed again after this change: look at it, and change it as you want it now."),
    STALE(
            HttpStatus.PRECONDITION_FAILED,
            "It was changed since you saw it",
            "Look at it again, and send its new ETag in If-Match."),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "This key stands for another request",
            "Make a new Idempotency-Key for each request, and send the same for its retries alone."),
    GONE(HttpStatus.GONE, "This cannot be taken back any more", "A change can be taken back once, within 10 minutes."),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large", "A body has at most 1 MiB."),
    URI_TOO_LONG(
            HttpStatus.REQUEST_URI_TOO_LONG, "The address is too long", "An address has at most 4,096 characters."),
    HEADERS_TOO_LARGE(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "The headers are too large",
            "All headers together have at most 8,192 characters."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of body is not read", "Send application/json."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on our side",
            "Try again; if it stays, tell whoever runs the service the reference."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store does not answer", "Try again in a few seconds.");

    /** The page on which each type is explained, and the base of every {@code type}. */
    public static final String PAGE = "/api/problems";

    private final HttpStatus status;
    private final String title;
    private final String advice;

    ProblemType(HttpStatus status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The type for this status; a status without one of its own is as much the caller's or our doing. */
    public static ProblemType of(HttpStatus status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? MALFORMED : INTERNAL;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }

    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A reference relative to whatever host was asked, since the Host header is anybody's word. */
    String uri() {
        return PAGE + "#" + slug();
    }
}
