package dev.pora.phrase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "утром", "in the evening", "this afternoon". */
final class PartPattern implements Pattern {
    /** In the order of the lexicons' values. */
    private static final List<Part.OfDay> PARTS = List.of(Part.OfDay.values());

    @Override
    public @Nullable Fragment at(Line line, int index) {
        Match part = line.find(index, Category.PART);
        if (part != null) {
            return new Fragment(index, part.end(), of(part.value()));
        }
        int near = line.after(index, Category.THIS);
        return near > index && !line.isRussian() ? today(line, index, near) : null;
    }

    private static @Nullable Fragment today(Line line, int from, int at) {
        Match noun = line.find(at, Category.PART_NOUN);
        return noun == null ? null : new Fragment(from, noun.end(), new Part.Today(of(noun.value())));
    }

    /** "tomorrow morning", "every evening": a noun right after a day. */
    static @Nullable Fragment afterDay(Line line, int index) {
        Match noun = line.find(index, Category.PART_NOUN);
        return noun == null ? null : new Fragment(index, noun.end(), of(noun.value()));
    }

    static Part.OfDay of(int value) {
        return PARTS.get(value);
    }
}
