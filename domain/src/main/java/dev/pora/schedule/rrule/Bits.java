package dev.pora.schedule.rrule;

/** Sets of small numbers, a bit each. */
final class Bits {
    static final int NONE = -1;
    private static final long WEEK = 0b111_1111;

    private Bits() {}

    static boolean has(long bits, int number) {
        return (bits >>> number & 1) != 0;
    }

    /** The smallest that is not below {@code from}, or {@link #NONE}; {@code from} may be one beyond the last bit. */
    static int ceiling(long bits, int from) {
        long rest = from >= Long.SIZE ? 0 : bits & -1L << from;
        return rest == 0 ? NONE : Long.numberOfTrailingZeros(rest);
    }

    /** How many there are below {@code number}, which is less than 64. */
    static int countBelow(long bits, int number) {
        return Long.bitCount(bits & ~(-1L << number));
    }

    /** Those of a month that are not below {@code number}, which may lie outside the month. */
    static int from(long number) {
        return number <= 0 ? -1 : number >= Integer.SIZE ? 0 : -1 << (int) number;
    }

    /** Those of a month below {@code number}, which may lie outside the month. */
    static int below(long number) {
        return ~from(number);
    }

    /** The one before which there are {@code index} others. */
    static int select(long bits, int index) {
        long rest = bits;
        for (int passed = 0; passed < index; passed++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    /** The seven days that begin at {@code first}, which may be negative down to -6: what lies below zero is left out. */
    static int week(int first) {
        return (int) (first < 0 ? WEEK >>> -first : WEEK << first);
    }

    static long of(Iterable<Integer> numbers) {
        long bits = 0;
        for (int number : numbers) {
            bits |= 1L << number;
        }
        return bits;
    }
}
