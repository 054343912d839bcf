package dev.pora.listing;

import java.util.Optional;

/**
 * Where a list is opened.
 *
 * @param at empty for its beginning
 * @param size how many lines a leaf has, 1 to {@value #MOST}
 */
public record Opening(Optional<Bookmark> at, int size) {
    public static final int MOST = 100;

    public Opening {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("A leaf has 1 to " + MOST + " lines, not " + size);
        }
    }

    public static Opening first(int size) {
        return new Opening(Optional.empty(), size);
    }

    public static Opening at(Bookmark bookmark, int size) {
        return new Opening(Optional.of(bookmark), size);
    }
}
