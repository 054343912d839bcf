package dev.pora.exchange;

/** A piece of a stranger's text that may be shown. */
public final class Excerpt {
    public static final int LONGEST = 60;

    private Excerpt() {}

    /** The beginning, on one line, without control characters. */
    public static String of(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
