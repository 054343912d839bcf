package dev.pora.wording;

/** The beginning of a long text. */
final class Excerpt {
    /** A notice about a text that a channel refused must not fail for the same text. */
    private static final int MOST = 200;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
