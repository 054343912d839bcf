package dev.pora.schedule.rrule;

/** BYSETPOS: places in a sequence, 1 for the first, -1 for the last. */
final class Positions {
    static final int NONE = -1;
    private final int[] numbers;

    Positions(int... numbers) {
        this.numbers = numbers;
    }

    /** The smallest index of a chosen one that is not below {@code from} in a sequence of {@code count}, or {@link #NONE}. */
    int ceiling(int from, int count) {
        int best = count;
        for (int number : numbers) {
            int index = number > 0 ? number - 1 : count + number;
            best = index >= from && index < best ? index : best;
        }
        return best < count ? best : NONE;
    }
}
