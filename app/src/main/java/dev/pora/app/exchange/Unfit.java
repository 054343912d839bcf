package dev.pora.app.exchange;

/** A line that is no question. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason what was wrong, or what would work, for whoever wrote the line */
    Unfit(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
