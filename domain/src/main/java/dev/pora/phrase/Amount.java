package dev.pora.phrase;

import org.jspecify.annotations.Nullable;

/**
 * A number as it was said: "5", "1.5", "двадцать пять", "полтора", "a couple of".
 *
 * @param thousandths the number times 1000
 * @param end the index of the first token after it
 */
record Amount(long thousandths, int end) {
    private static final int THOUSAND = 1000;
    private static final int HALF = 500;
    private static final int DECIMALS = 3;
    private static final int TEN = 10;

    static @Nullable Amount at(Line line, int index) {
        Match halves = line.find(index, Category.HALVES);
        if (halves != null) {
            return new Amount((long) HALF * halves.value(), halves.end());
        }
        return line.isNumber(index) ? digits(line, index) : word(line, index);
    }

    private static Amount digits(Line line, int index) {
        boolean fraction = (line.isGlued(index + 1, '.') || line.isGlued(index + 1, ','))
                && line.isGluedNumber(index + 2)
                && line.digits(index + 2) <= DECIMALS;
        long whole = (long) THOUSAND * line.number(index);
        return fraction
                ? new Amount(whole + fraction(line.token(index + 2).text()), index + 3)
                : new Amount(whole, index + 1);
    }

    private static int fraction(String digits) {
        return Integer.parseInt((digits + "00").substring(0, DECIMALS));
    }

    private static @Nullable Amount word(Line line, int index) {
        Match first = line.find(index, Category.NUMBER);
        if (first == null) {
            return null;
        }
        Match second = first.value() > TEN && first.value() % TEN == 0 ? line.find(first.end(), Category.NUMBER) : null;
        return second != null && second.value() < TEN
                ? new Amount((long) THOUSAND * (first.value() + second.value()), second.end())
                : new Amount((long) THOUSAND * first.value(), first.end());
    }

    boolean isWhole() {
        return thousandths % THOUSAND == 0;
    }

    /** The whole number, or as large a one as an int holds. */
    int whole() {
        return (int) Math.min(Integer.MAX_VALUE, thousandths / THOUSAND);
    }
}
