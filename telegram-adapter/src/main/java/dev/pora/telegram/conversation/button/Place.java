package dev.pora.telegram.conversation.button;

import dev.pora.listing.Bookmark;
import java.util.Optional;

/**
 * Where a list is open.
 *
 * @param at empty for its beginning
 */
public record Place(View view, Optional<Bookmark> at) {
    private static final String AT = "/";

    public static Place beginning(View view) {
        return new Place(view, Optional.empty());
    }

    public static Place at(View view, Bookmark bookmark) {
        return new Place(view, Optional.of(bookmark));
    }

    public String code() {
        return view.code() + at.map(mark -> AT + mark.text()).orElse("");
    }

    /** Empty for what is none of {@link #code}. */
    public static Optional<Place> read(String code) {
        int end = code.indexOf(AT);
        try {
            return end < 0
                    ? View.read(code).map(Place::beginning)
                    : View.read(code.substring(0, end))
                            .flatMap(view ->
                                    Bookmark.read(code.substring(end + 1)).map(mark -> at(view, mark)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
