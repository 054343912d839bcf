package dev.pora.telegram.conversation.turn;

/** The beginning of what somebody wrote, short enough for the place where it is shown. */
public final class Excerpt {
    /** For a message that says little else. */
    public static final int LONG = 3500;

    public static final int MIDDLE = 600;

    /** For one line of a list. */
    static final int SHORT = 100;

    private Excerpt() {}

    /** At most {@code most} UTF-16 units and an ellipsis; no character is cut in two. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The same on a single line. */
    public static String line(String text) {
        return of(text.strip().replaceAll("\\s+", " "), SHORT);
    }
}
