package dev.pora.sandbox.world;

/** A person tried what their client would not let them do; the message says what would work. */
public final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean missing;

    private Impossible(String sentence, boolean missing) {
        super(sentence);
        this.missing = missing;
    }

    public static Impossible because(String sentence) {
        return new Impossible(sentence, false);
    }

    public static Impossible missing(String sentence) {
        return new Impossible(sentence, true);
    }

    /** Whether the thing named does not exist, as against not being allowed. */
    public boolean isMissing() {
        return missing;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
