package dev.pora.notification;

/** What to tell: 1 to {@value #MOST} characters (UTF-16 units) that are not all blank, without U+0000. */
public record EventName(String value) {
    /** The longest text that Telegram takes in one message. */
    public static final int MOST = 4096;

    public EventName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An event name says something");
        }
        if (value.length() > MOST) {
            throw new IllegalArgumentException(
                    "An event name has at most " + MOST + " characters, not " + value.length());
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("An event name holds no null character");
        }
    }
}
