package dev.pora.notification;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tags that somebody wrote in a text, each as a {@code #} and a word with a letter in it. Those before and after
 * everything else are tags alone; those within are part of what is said as well: "buy #milk today".
 *
 * @param text what is left; blank when there is nothing else
 */
public record Hashtags(String text, Set<Tag> tags) {
    private static final String HASHTAG =
            "(?<![\\p{L}\\p{M}\\p{Nd}_#&/])#(?=[\\p{M}\\p{Nd}_]*\\p{L})[\\p{L}\\p{M}\\p{Nd}_]+(?![\\p{L}\\p{M}\\p{N}_#])";

    private static final Pattern ANYWHERE = Pattern.compile(HASHTAG);
    private static final Pattern FIRST = Pattern.compile("\\A(?:[\\s,;]*+" + HASHTAG + ")++[\\s,;:]*+");
    private static final Pattern LAST = Pattern.compile("(?:[\\s,;]*+" + HASHTAG + ")++[\\s,;]*+\\z");

    public Hashtags {
        tags = Set.copyOf(tags);
    }

    /** More than a notification may have are part of the text and nothing else. */
    public static Hashtags in(String text) {
        Set<Tag> tags = new TreeSet<>();
        Matcher each = ANYWHERE.matcher(text);
        while (each.find()) {
            String word = each.group().substring(1);
            if (word.codePointCount(0, word.length()) > Tag.MOST || tags.size() == Content.MOST_TAGS) {
                return new Hashtags(text, Set.of());
            }
            tags.add(new Tag(word));
        }
        String rest = FIRST.matcher(text).replaceFirst("");
        return new Hashtags(LAST.matcher(rest).replaceFirst("").strip(), tags);
    }

    /** The tags that do not stand in the text itself. */
    public static Set<Tag> beside(Content content) {
        Set<Tag> beside = new TreeSet<>(content.tags());
        beside.removeAll(in(content.event().value()).tags());
        return beside;
    }

    /** Tags as people write them: "#home #work". */
    public static String written(Collection<Tag> tags) {
        return tags.stream().map(tag -> "#" + tag.value()).collect(Collectors.joining(" "));
    }
}
