package dev.pora.listing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between two lines of a list, which stays where it is when lines come and go. It is short enough for a button or
 * an address.
 *
 * @param side on which side of the line the leaf begins, or ends
 * @param rank by which lines are sorted in their list
 * @param number by which those of one rank are sorted
 */
public record Bookmark(Side side, long rank, long number) {
    private static final int RADIX = 36;
    private static final Pattern WRITTEN = Pattern.compile("([ab])(-?[0-9a-z]{1,13})\\.(-?[0-9a-z]{1,13})");

    /** Where the lines are that are looked for. */
    public enum Side {
        AFTER,
        BEFORE
    }

    /** At most 30 characters: digits, small letters, minus signs and a point. */
    public String text() {
        return (side == Side.AFTER ? "a" : "b") + Long.toString(rank, RADIX) + '.' + Long.toString(number, RADIX);
    }

    /** Empty when the text is none of {@link #text}. */
    public static Optional<Bookmark> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        try {
            return written.matches() ? Optional.of(read(written)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Bookmark read(Matcher written) {
        return new Bookmark(
                written.group(1).equals("a") ? Side.AFTER : Side.BEFORE,
                Long.parseLong(written.group(2), RADIX),
                Long.parseLong(written.group(3), RADIX));
    }

    /** The lines up to this one, itself included, when none is after it any more. */
    Bookmark backwards() {
        return new Bookmark(Side.BEFORE, rank, number + 1);
    }
}
