package dev.pora.app.run;

/** The program cannot start; the message is a sentence for whoever started it. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }
}
