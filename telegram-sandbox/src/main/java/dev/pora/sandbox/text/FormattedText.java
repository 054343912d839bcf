package dev.pora.sandbox.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text without mark-up and its entities, the outer ones before those inside them. */
public record FormattedText(String text, List<Entity> entities) {
    private static final Comparator<Entity> OUTER_FIRST = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed());

    public FormattedText {
        entities = entities.stream().sorted(OUTER_FIRST).toList();
        int size = text.length();
        if (entities.stream().anyMatch(entity -> entity.end() > size)) {
            throw new IllegalArgumentException("An entity ends after its text");
        }
    }

    /** White space at both ends goes, as on the real server, and entities shrink with it. */
    public FormattedText trimmed() {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return between(start, end);
    }

    private FormattedText between(int start, int end) {
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities) {
            int from = Math.max(entity.offset(), start);
            int to = Math.min(entity.end(), end);
            if (from < to) {
                kept.add(entity.at(from - start, to - from));
            }
        }
        return new FormattedText(text.substring(start, end), kept);
    }

    /** Adds the commands, mentions, addresses and tags that stand outside the present entities. */
    public FormattedText withFound() {
        List<Entity> all = new ArrayList<>(entities);
        for (Entity found : FoundEntities.in(text)) {
            if (entities.stream().noneMatch(found::overlaps)) {
                all.add(found);
            }
        }
        return new FormattedText(text, all);
    }

    public ArrayNode entitiesJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        entities.forEach(entity -> array.add(entity.toJson()));
        return array;
    }
}
