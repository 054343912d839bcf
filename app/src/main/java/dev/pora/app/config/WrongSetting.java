package dev.pora.app.config;

/** A setting that cannot be used; the message is a sentence that names it and says what would work. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSetting(String sentence) {
        super(sentence);
    }
}
