package dev.pora.sandbox.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain text and entities while mark-up is being read. */
final class Composition {
    /** An entity whose end has not come yet: how it was written, where in the source and where in the text. */
    record Open(String kind, String attribute, int sourceIndex, int start) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    void append(char letter) {
        text.append(letter);
    }

    void append(String letters) {
        text.append(letters);
    }

    int length() {
        return text.length();
    }

    void open(String kind, String attribute, int sourceIndex) {
        open.push(new Open(kind, attribute, sourceIndex, text.length()));
    }

    @Nullable
    Open innermost() {
        return open.peek();
    }

    boolean isInside(String kind) {
        Open top = open.peek();
        return top != null && top.kind().equals(kind);
    }

    Open close() {
        return open.pop();
    }

    boolean hasOpen(String kind) {
        return open.stream().anyMatch(entity -> entity.kind().equals(kind));
    }

    /** Empty stretches carry no entity. */
    void mark(String type, int start) {
        mark(type, start, JsonNodeFactory.instance.objectNode());
    }

    void mark(String type, int start, ObjectNode details) {
        if (text.length() > start && !isMarked(type, start)) {
            entities.add(new Entity(type, start, text.length() - start, details));
        }
    }

    /** The outer of two equal marks says nothing new: the code inside a {@code <pre>} is one entity with it. */
    private boolean isMarked(String type, int start) {
        return entities.stream()
                .anyMatch(entity ->
                        entity.type().equals(type) && entity.offset() == start && entity.end() == text.length());
    }

    void markWith(String type, int start, String field, String value) {
        mark(type, start, JsonNodeFactory.instance.objectNode().put(field, value));
    }

    /** Whether such an entity reaches from there to the end of the text so far. */
    boolean endsWith(String type, int start) {
        return entities.stream()
                .anyMatch(entity ->
                        entity.type().equals(type) && entity.offset() == start && entity.end() == text.length());
    }

    String textFrom(int start) {
        return text.substring(start);
    }

    /** Inside code nothing else is formatted. */
    FormattedText finished() {
        List<Entity> code = entities.stream()
                .filter(entity -> "code".equals(entity.type()) || "pre".equals(entity.type()))
                .toList();
        List<Entity> kept = entities.stream()
                .filter(entity -> code.contains(entity)
                        || entity.type().endsWith("blockquote")
                        || code.stream().noneMatch(entity::overlaps))
                .toList();
        return new FormattedText(text.toString(), kept);
    }
}
