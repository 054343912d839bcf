package dev.pora.exchange.calendar;

import dev.pora.notification.Content;
import dev.pora.notification.Tag;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** CATEGORIES (RFC 5545, section 3.8.1.2) as tags: what cannot stand in one becomes an underscore. */
final class Categories {
    private Categories() {}

    static Set<Tag> of(Component entry) {
        return entry.all("CATEGORIES")
                .flatMap(property -> Texts.unescapedList(property.value()).stream())
                .flatMap(word -> tag(word).stream())
                .limit(Content.MOST_TAGS)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Tag> tag(String word) {
        String one = word.replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "_").replaceAll("^_+|_+$", "");
        try {
            return Optional.of(new Tag(one));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }
}
