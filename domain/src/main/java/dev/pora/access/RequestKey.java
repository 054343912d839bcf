package dev.pora.access;

/**
 * The key by which the bearer of a token asks for one thing once, however often the request is sent.
 *
 * @param token the id of the token: the keys of another one are other keys
 * @param value 1 to {@value #LONGEST} visible ASCII characters
 */
public record RequestKey(long token, String value) {
    public static final int LONGEST = 255;

    public RequestKey {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("A key has 1 to " + LONGEST + " visible ASCII characters");
        }
    }
}
