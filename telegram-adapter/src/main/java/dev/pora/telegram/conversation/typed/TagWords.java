package dev.pora.telegram.conversation.typed;

import dev.pora.notification.Tag;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads tags as people type them: "#home #work", "home, work", "home work". Between commas words are one tag:
 * "important things, home" are {@code important_things} and {@code home}.
 */
public final class TagWords {
    private static final Pattern COMMAS = Pattern.compile("[,;\\n]+");
    private static final Pattern SPACES = Pattern.compile("[\\s,;]+");
    private static final Pattern JOINTS = Pattern.compile("[\\s-]+");
    private static final Pattern HASHES = Pattern.compile("^#+");

    private TagWords() {}

    /**
     * What was read.
     *
     * @param unfit the first that is no tag
     */
    public record Read(SequencedSet<Tag> tags, Optional<String> unfit) {}

    public static Read read(String text) {
        SequencedSet<Tag> tags = new LinkedHashSet<>();
        Optional<String> unfit = Optional.empty();
        for (String word : words(text.strip())) {
            Optional<Tag> tag = tag(word);
            tag.ifPresent(tags::add);
            unfit = unfit.or(() -> tag.isEmpty() ? Optional.of(word) : Optional.empty());
        }
        return new Read(tags, unfit);
    }

    private static List<String> words(String text) {
        boolean parted = !text.contains("#") && COMMAS.matcher(text).find();
        return Stream.of((parted ? COMMAS : SPACES).split(text))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Tag> tag(String word) {
        String bare = HASHES.matcher(word).replaceFirst("");
        try {
            return Optional.of(new Tag(JOINTS.matcher(bare.strip()).replaceAll("_")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As they are shown, and as Telegram makes them links. */
    public static String shown(Collection<Tag> tags) {
        return tags.stream().map(TagWords::shown).collect(Collectors.joining(" "));
    }

    public static String shown(Tag tag) {
        return "#" + tag.value();
    }
}
