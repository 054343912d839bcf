package dev.pora.exchange.calendar;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A duration of RFC 5545, section 3.3.6.
 *
 * @param days nominal ones, negative for a time before
 * @param rest elapsed time beside them, of the same sign
 */
record Length(long days, Duration rest) {
    private static final Pattern FORM = Pattern.compile(
            "([+-])?P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,8})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");
    private static final int WEEK = 7;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    static Optional<Length> read(String text) {
        Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int sign = "-".equals(matcher.group(1)) ? -1 : 1;
        long days = number(matcher.group(2)) * WEEK + number(matcher.group(3));
        Duration rest = Duration.ofHours(number(matcher.group(4)))
                .plusMinutes(number(matcher.group(5)))
                .plusSeconds(number(matcher.group(6)));
        return Optional.of(new Length(sign * days, rest.multipliedBy(sign)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** With days of 24 hours. */
    long seconds() {
        return days * DAY + rest.toSeconds();
    }
}
