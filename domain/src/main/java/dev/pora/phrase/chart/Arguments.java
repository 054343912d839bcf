package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.Figure;
import dev.pora.phrase.meaning.Unit;
import dev.pora.user.DayPart;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a pattern hands to its production, in the order in which the pattern names it. */
final class Arguments {
    /** As the lexicons number them. */
    private static final List<Unit> UNITS = List.of(Unit.values());

    private static final List<DayPart> PARTS = List.of(DayPart.values());

    private final @Nullable Object[] values;

    Arguments(Pattern pattern, @Nullable Meaning[] found) {
        List<Pattern.Argument> arguments = pattern.arguments();
        this.values = new @Nullable Object[arguments.size()];
        for (int index = 0; index < values.length; index++) {
            Pattern.Argument argument = arguments.get(index);
            values[index] = argument.element() >= 0 ? found[argument.element()] : argument.constant();
        }
    }

    private Arguments(@Nullable Object[] values) {
        this.values = values;
    }

    static Arguments of(Meaning... values) {
        return new Arguments(Arrays.copyOf(values, values.length, Object[].class));
    }

    boolean has(int index) {
        return index < values.length && values[index] != null;
    }

    <T extends Meaning> T meaning(int index, Class<T> type) {
        return type.cast(Objects.requireNonNull(values[index]));
    }

    Meaning meaning(int index) {
        return meaning(index, Meaning.class);
    }

    boolean is(int index, Class<? extends Meaning> type) {
        return type.isInstance(values[index]);
    }

    Figure figure(int index) {
        return meaning(index, Figure.class);
    }

    int number(int index) {
        return figure(index).value();
    }

    /** The number, or another one when the pattern found none. */
    int number(int index, int otherwise) {
        return has(index) ? number(index) : otherwise;
    }

    /** How many there are. */
    int size() {
        return values.length;
    }

    Unit unit(int index) {
        return UNITS.get(number(index));
    }

    DayPart part(int index) {
        return PARTS.get(number(index));
    }

    String word(int index) {
        return (String) Objects.requireNonNull(values[index]);
    }
}
