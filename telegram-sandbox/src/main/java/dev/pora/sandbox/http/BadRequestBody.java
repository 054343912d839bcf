package dev.pora.sandbox.http;

/** A request that cannot be read: 400 for a malformed one, 413 for one that is too large. */
public final class BadRequestBody extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String reason;

    BadRequestBody(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }
}
