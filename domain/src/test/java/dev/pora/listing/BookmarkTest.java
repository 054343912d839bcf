package dev.pora.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.listing.Bookmark.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {
    @Test
    void a_bookmark_is_read_as_it_was_written_and_is_short() {
        for (Side side : Side.values()) {
            for (long value : new long[] {0, 1, -1, 1_763_900_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE}) {
                Bookmark mark = new Bookmark(side, value, -value);
                assertThat(mark.text()).hasSizeLessThanOrEqualTo(30);
                assertThat(Bookmark.read(mark.text())).contains(mark);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a1", "a1.", "c1.2", "a1.2.3", "a1,2", "aZ.1", "azzzzzzzzzzzzz.1", "a--1.2", "a1.2 "})
    void what_was_not_written_by_one_is_none(String text) {
        assertThat(Bookmark.read(text)).isEmpty();
    }
}
