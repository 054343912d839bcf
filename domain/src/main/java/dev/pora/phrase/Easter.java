package dev.pora.phrase;

import java.time.LocalDate;

/** When Easter Sunday is: the Gregorian computus of Meeus, Jones and Butcher, and the Julian one of Meeus. */
final class Easter {
    /** The Julian calendar is behind by so many days from 1900 to 2099. */
    private static final int JULIAN = 13;

    private Easter() {}

    static LocalDate western(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int shift = (golden + 11 * moon + 22 * sunday) / 451;
        int day = moon + sunday - 7 * shift + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    static LocalDate eastern(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int day = moon + sunday + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(JULIAN);
    }
}
