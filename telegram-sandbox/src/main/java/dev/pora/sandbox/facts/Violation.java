package dev.pora.sandbox.facts;

/** A value that breaks a documented rule; carried up to the check of the request. */
final class Violation extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Violation(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
