package dev.pora.wording;

/** Which form of a Russian noun a whole number takes (CLDR plural rules for {@code ru}). */
enum RussianPlural {
    ONE,
    FEW,
    MANY;

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int FEWEST = 2;
    private static final int MOST_FEW = 4;

    static RussianPlural of(long number) {
        long last = number % TEN;
        if (number % HUNDRED / TEN == 1) {
            return MANY;
        }
        if (last == 1) {
            return ONE;
        }
        return last >= FEWEST && last <= MOST_FEW ? FEW : MANY;
    }

    String choose(Forms forms) {
        return switch (this) {
            case ONE -> forms.one();
            case FEW -> forms.few();
            case MANY -> forms.many();
        };
    }

    /** The forms of one noun. */
    record Forms(String one, String few, String many) {}
}
