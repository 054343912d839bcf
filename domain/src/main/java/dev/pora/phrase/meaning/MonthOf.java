package dev.pora.phrase.meaning;

/** Which month. */
public sealed interface MonthOf extends Meaning {
    /** A month by its name; year 0 when it was not said. */
    record Named(int year, int month) implements MonthOf {}

    /** So many months from this one. */
    record Relative(int months) implements MonthOf {}
}
